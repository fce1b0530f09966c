import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { openCache } from '../../../lib/cache/open-cache';
import { snapshotOf } from '../../unit/cache/snapshots';
import type { Order } from './killed.worker';

const TERMS = 150;
const NAME = 'killed-worker';

/** Has a worker of its own apply the next version, and ends it at its n-th write. True: it had no more writes to make. */
async function applied(order: Order): Promise<boolean> {
  const worker = new Worker(new URL('./killed.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<boolean>((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data === 'applied');
      worker.onerror = reject;
      worker.postMessage(order);
    });
  } finally {
    worker.terminate();
  }
}

it.each([
  ['a version is loaded whole', true],
  ['changes are applied', false],
])(
  'is one whole version at whichever write the real worker is killed on the real disk while %s',
  async (_what, isWhole) => {
    await Dexie.delete(NAME);
    const order = { name: NAME, terms: TERMS, isWhole };
    expect(await applied({ ...order, writes: Number.POSITIVE_INFINITY })).toBe(true);
    let reached = 1;
    let kills = 0;
    for (; !(await applied({ ...order, writes: kills })); kills++) {
      const held = await (await openCache({ name: NAME })).loadActive();
      if (held === 'never-synced') throw new Error(`lost at write ${kills}`);
      const { version } = held.position;
      expect([reached, reached + 1]).toContain(version);
      expect(held.workspace, `killed at write ${kills}`).toEqual(snapshotOf(version, TERMS).workspace);
      reached = version;
    }
    expect(kills).toBeGreaterThan(4);
    expect(await (await openCache({ name: NAME })).loadActive()).toMatchObject({ position: { version: reached + 1 } });
  },
);
