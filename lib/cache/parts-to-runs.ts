import type { Transaction } from 'dexie';
import { KINDS, type Kind } from '../workspace/kinds';
import type { RecordOf } from '../workspace/schema';
import { cutRuns } from './runs';

interface Part {
  generation: number;
  kind: Kind | 'manifest';
  records: unknown[];
}

/**
 * The step to version 2: what was cached in parts of a few hundred records is laid into runs, so that an update costs
 * nobody the workspace that they picked. What is not as it should be is left out, and counts as never synced.
 */
export async function runsOfParts(tx: Transaction): Promise<void> {
  const pointer = await tx.table('pointer').get('active');
  const generation: unknown = pointer?.position?.generation;
  const parts: Part[] =
    typeof generation === 'number' && pointer.format === 1
      ? await tx.table('parts').where('generation').equals(generation).toArray()
      : [];
  const manifest = parts.find(({ kind }) => kind === 'manifest')?.records[0];
  await tx.table('generations').clear();
  if (typeof generation !== 'number' || parts.length !== pointer?.parts || !manifest) {
    await tx.table('pointer').clear();
    return;
  }
  const recordsOf = <K extends Kind>(kind: K) =>
    parts.flatMap((part) => (part.kind === kind ? (part.records as RecordOf[K][]) : []));
  const runs = KINDS.flatMap((kind) => cutRuns(kind, recordsOf(kind), generation));
  await tx.table('generations').put({ id: generation, home: generation, manifest, aside: [] });
  await tx.table('runs').bulkPut(runs);
  const { position } = pointer;
  await tx.table('pointer').put({ key: 'active', format: 2, position, source: null, runs: runs.length });
}
