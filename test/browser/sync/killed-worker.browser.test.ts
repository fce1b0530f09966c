import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { openCache } from '../../../lib/cache/open-cache';
import { snapshotOf } from '../../unit/cache/snapshots';

const KILLS = 8;
const TERMS = 400;

it('is one whole version wherever the real worker is killed on the real disk', async () => {
  const name = 'killed-worker';
  await Dexie.delete(name);
  let reached = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const worker = new Worker(new URL('./killed.worker.ts', import.meta.url), { type: 'module' });
    // Killed while it is at the version after so many, wherever in it that is.
    await new Promise<void>((resolve, reject) => {
      let applied = 0;
      worker.onmessage = () => {
        if (++applied > kill % 4) resolve();
      };
      worker.onerror = reject;
      worker.postMessage({ name, terms: TERMS });
    });
    worker.terminate();
    const held = await (await openCache({ name })).loadActive();
    if (held === 'never-synced') throw new Error('lost');
    const { version } = held.position;
    expect(version).toBeGreaterThanOrEqual(reached);
    expect(held.workspace).toEqual(snapshotOf(version, TERMS).workspace);
    reached = version;
  }
  expect(reached).toBeGreaterThan(2);
});
