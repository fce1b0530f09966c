/** Applies version after version to a cache, as fast as it can, until it is killed. */
import { openCache } from '../../../lib/cache/open-cache';
import type { RecordChange } from '../../../lib/cache/record-change';
import { snapshotOf } from '../../unit/cache/snapshots';

self.onmessage = async ({ data }: MessageEvent<{ name: string; terms: number }>) => {
  const { name, terms } = data;
  const cache = await openCache({ name });
  const held = await cache.loadActive();
  let version = held === 'never-synced' ? 0 : held.position.version;
  let generation = held === 'never-synced' ? 0 : held.position.generation;
  for (;;) {
    version++;
    const next = snapshotOf(version, terms);
    if (version % 3 === 1 || generation === 0) ({ generation } = await cache.applySnapshot(next));
    else {
      // Every record is another in the next version, so that a mix of two would show.
      const records: RecordChange[] = [
        ...next.workspace.terms.map((record): RecordChange => ({ kind: 'terms', key: record.id, record })),
        ...next.workspace.teams.map((record): RecordChange => ({ kind: 'teams', key: record.id, record })),
      ];
      const changes = { from: generation, records, manifest: next.workspace.manifest };
      const position = await cache.applyChanges(changes, () => ({
        position: next.position,
        source: null,
        aside: null,
      }));
      if (!position) throw new Error('not applied');
      ({ generation } = position);
    }
    self.postMessage(version);
  }
};
