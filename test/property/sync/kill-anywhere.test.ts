import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { NetReply, NetRequest } from '../../../lib/platform/ports';
import type { Workspace } from '../../../lib/workspace/schema';
import { netWorker } from '../../unit/sync/net-worker';
import { publisher, term, workspaceOf } from '../../unit/sync/published';
import { staticServer } from '../../unit/sync/static-server';
import { times } from '../times';
import { dyingDisk } from './dying-disk';

/** A tenth of what is promised; `npm run test:long` tries it all. */
const RUNS = Math.min(times(20), 200);

/** Small and seeded, so that a red run can be had again: https://en.wikipedia.org/wiki/Xorshift */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** The next version: a few terms edited, one gone, one new. */
function edited(workspace: Workspace, version: number, random: () => number): Workspace {
  const terms = workspace.terms
    .filter(() => random() > 0.02)
    .map((one) => (random() < 0.05 ? { ...one, label: `Edited in ${version}` } : one));
  return { ...workspace, terms: [...terms, term(1000 + version, `New in ${version}`)] };
}

const inOrder = (workspace: Workspace) => [...workspace.terms].sort((a, b) => (a.id < b.id ? -1 : 1));

it(`is always one version that was published, in ${RUNS} runs of a worker killed at any step`, async () => {
  let deaths = 0;
  for (let run = 1; run <= RUNS; run++) {
    const random = randomFrom(run * 7919);
    const server = staticServer();
    let publish = publisher();
    const versions = new Map<number, Workspace>();
    let workspace = workspaceOf(1, 150 + Math.floor(random() * 300));
    let version = 1;
    const publishNext = async () => {
      versions.set(version, workspace);
      server.publish(await publish(version, workspace));
    };
    await publishNext();

    const expectOneVersion = (active: Awaited<ReturnType<typeof netWorker>>['sync']) => {
      const held = active.active();
      if (held === 'never-synced') return 0;
      const { version: is } = held.position;
      expect(held.workspace.terms).toEqual(inOrder(versions.get(is) as Workspace));
      return is;
    };

    let worker = await netWorker({ server });
    let reached = 0;
    for (let step = 0; step < 6; step++) {
      // The disk or the network dies at a step of its own, and with it the worker.
      const disk = dyingDisk(Math.floor(random() * 20));
      let requests = Math.floor(random() * 8);
      server.fault = async (_request: NetRequest): Promise<NetReply | null> =>
        requests-- <= 0 && random() < 0.5 ? { kind: 'unreachable' } : null;
      await worker.keeper.pullNow().catch(() => {});
      deaths += disk.died() ? 1 : 0;
      disk.restore();
      server.fault = async () => null;
      // What the disk holds is what counts: memory dies with the worker.
      worker = await worker.restart();
      const is = expectOneVersion(worker.sync);
      expect(is).toBeGreaterThanOrEqual(reached);
      reached = is;
      if (random() < 0.6) {
        version++;
        // One whose publisher has lost the version before is loaded whole.
        if (random() < 0.6) publish = publisher();
        workspace = edited(workspace, version, random);
        await publishNext();
      }
    }
    await worker.keeper.pullNow({ strict: true });
    expect(expectOneVersion(worker.sync)).toBe(version);
    expect(expectOneVersion((await worker.restart()).sync)).toBe(version);
  }
  expect(deaths).toBeGreaterThan(RUNS / 4);
});
