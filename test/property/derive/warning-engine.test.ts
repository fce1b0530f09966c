import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordChange } from '../../../lib/cache/record-change';
import { LiveIndex } from '../../../lib/derive/live-index';
import { WarningEngine } from '../../../lib/derive/warning-engine';
import { evaluateAll } from '../../../lib/reason/evaluate';
import type { Warning } from '../../../lib/reason/warning';
import { recordKey } from '../../../lib/workspace/record-key';
import type { Kind, RecordOf, Workspace } from '../../../lib/workspace/schema';
import { indexWorkspace } from '../../../lib/workspace/workspace-index';
import { times } from '../times';
import { anyItem, anyLink, anyTeam, company, editOfRow, processOf, rowOfWork, term } from './arbitrary-company';

const NOW = Date.parse('2026-09-18T12:00:00Z');

const put = <K extends Kind>(kind: K, record: RecordOf[K]) =>
  ({ kind, key: recordKey(kind, record), record }) as RecordChange;

const change: fc.Arbitrary<RecordChange> = fc.oneof(
  { arbitrary: anyItem.map((item) => put('items', item)), weight: 6 },
  { arbitrary: anyItem.map((item): RecordChange => ({ kind: 'items', key: item.id, record: null })), weight: 1 },
  { arbitrary: anyLink.map((link) => put('links', link)), weight: 5 },
  {
    arbitrary: anyLink.map((link): RecordChange => ({ kind: 'links', key: recordKey('links', link), record: null })),
    weight: 4,
  },
  { arbitrary: anyTeam.map((team) => put('teams', team)), weight: 2 },
  { arbitrary: term.map((one) => put('terms', one)), weight: 1 },
  { arbitrary: processOf.map((one) => put('processes', one)), weight: 1 },
);

/** The workspace after a change, from scratch. */
function after(workspace: Workspace, { kind, key, record }: RecordChange): Workspace {
  const records = workspace[kind] as RecordOf[Kind][];
  const others = records.filter((one) => recordKey(kind, one) !== key);
  return { ...workspace, [kind]: record ? [...others, record] : others };
}

const plain = (all: ReadonlyMap<string, readonly Warning[]>) => Object.fromEntries([...all].sort());

describe('warnings that are kept in step', () => {
  it('are those of a full pass over the workspace as it is now', { timeout: 600_000 }, () => {
    const teams = fc.constantFrom(null, 'sales', 'build', 'core');
    fc.assert(
      fc.property(
        company,
        teams,
        fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 5 }),
        (start, readerTeam, batches) => {
          const engine = new WarningEngine(start, { now: NOW, readerTeam });
          let workspace = start;
          for (const batch of batches) {
            engine.apply(batch);
            workspace = batch.reduce(after, workspace);
            const fresh = evaluateAll(indexWorkspace(workspace), NOW, readerTeam);
            expect(plain(engine.all())).toEqual(plain(fresh));
          }
        },
      ),
      { numRuns: times(400) },
    );
  });

  it('are so at both ends of a long row', { timeout: 600_000 }, () => {
    const teams = fc.constantFrom('sales', 'build', 'core');
    fc.assert(
      fc.property(rowOfWork, teams, fc.array(editOfRow, { maxLength: 8 }), (start, readerTeam, edits) => {
        const engine = new WarningEngine(start, { now: NOW, readerTeam });
        let workspace = start;
        for (const { id, fields } of edits) {
          const item = workspace.items.find((one) => one.id === id);
          if (!item) continue;
          const edit = put('items', { ...item, ...fields });
          engine.apply([edit]);
          workspace = after(workspace, edit);
          expect(plain(engine.all())).toEqual(plain(evaluateAll(indexWorkspace(workspace), NOW, readerTeam)));
        }
      }),
      { numRuns: times(400) },
    );
  });

  it('rest on an index that is the one made from scratch', () => {
    const byId = (groups: ReadonlyMap<string, readonly object[]>) =>
      Object.fromEntries(
        [...groups].sort().map(([key, records]) => [key, records.map((one) => JSON.stringify(one)).sort()]),
      );
    fc.assert(
      fc.property(company, fc.array(change, { maxLength: 12 }), (start, changes) => {
        const live = new LiveIndex(start);
        for (const one of changes) live.apply(one);
        const fresh = indexWorkspace(changes.reduce(after, start));
        for (const kind of ['items', 'teams', 'terms', 'processes'] as const)
          expect(plain(live.index[kind] as never)).toEqual(plain(fresh[kind] as never));
        expect(byId(live.index.linksFrom)).toEqual(byId(fresh.linksFrom));
        expect(byId(live.index.linksTo)).toEqual(byId(fresh.linksTo));
        expect(live.index.links).toHaveLength(fresh.links.length);
      }),
      { numRuns: times(200) },
    );
  });
});
