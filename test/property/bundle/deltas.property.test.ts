import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBundle } from '../../../lib/bundle/decode';
import { checkManifestOf, type DecodedDelta, decodeDelta } from '../../../lib/bundle/decode-delta';
import { type EncodedBundle, encodeEdition } from '../../../lib/bundle/encode';
import { planFetch } from '../../../lib/bundle/plan-fetch';
import { recordHash } from '../../../lib/bundle/set-digest';
import { Tally } from '../../../lib/bundle/tally';
import { ProblemError } from '../../../lib/values/problem';
import { recordKey } from '../../../lib/workspace/record-key';
import { KINDS, type Kind, type Workspace } from '../../../lib/workspace/schema';
import { times } from '../times';
import { arbitraryWorkspace } from './arbitrary-workspace';
import { comparable } from './comparable';

/** A reader as simple as can be: all records by kind and key. */
type Held = { manifest: Workspace['manifest']; records: Map<Kind, Map<string, unknown>>; tally: Tally };

const EPOCH = '0123456789abcdef0123456789abcdef';
const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString();

function hold(workspace: Workspace, tally: Tally): Held {
  const byKey = (kind: Kind) => new Map(workspace[kind].map((record) => [recordKey(kind, record as never), record]));
  return { manifest: workspace.manifest, records: new Map(KINDS.map((kind) => [kind, byKey(kind)])), tally };
}

function apply(held: Held, delta: DecodedDelta): void {
  held.manifest = delta.manifest ?? held.manifest;
  const set = (kind: Kind, key: string, record: unknown, hash: string | null) => {
    const records = held.records.get(kind) as Map<string, unknown>;
    const before = records.get(key);
    held.tally.change(kind, before === undefined ? null : recordHash(before), hash);
    if (record === undefined) records.delete(key);
    else records.set(key, record);
  };
  for (const { kind, key } of delta.deletes) set(kind, key, undefined, null);
  for (const { kind, key, record, hash } of delta.upserts) set(kind, key, record, hash);
}

const workspaceOf = ({ manifest, records }: Held) =>
  ({
    manifest,
    ...Object.fromEntries(KINDS.map((kind) => [kind, [...(records.get(kind)?.values() ?? [])]])),
  }) as Workspace;

/** Some of one workspace's records and some of another's: editing, adding, deleting and taking back, all at once. */
function mixOf(a: Workspace, b: Workspace, pick: number): Workspace {
  const mixed = { manifest: pick % 3 ? a.manifest : b.manifest } as Workspace;
  for (const kind of KINDS) {
    const all = [...a[kind], ...b[kind]].filter((_, i) => (pick >> (i % 12)) & 1);
    const byKey = new Map(all.map((record) => [recordKey(kind, record as never), record]));
    Object.assign(mixed, { [kind]: [...byKey.values()] });
  }
  return KINDS.some((kind) => mixed[kind].length) ? mixed : a;
}

describe('deltas', () => {
  it('lead from every version above the floor to the last, whose digests they match', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryWorkspace,
        arbitraryWorkspace,
        fc.array(fc.nat(4095), { minLength: 1, maxLength: 12 }),
        async (a, b, picks) => {
          const versions = [a, ...picks.map((pick) => mixOf(a, b, pick))];
          const store = new Map<string, string>();
          let last: EncodedBundle | null = null;
          const holders: Held[] = [];
          for (const [i, workspace] of versions.entries()) {
            const previous = last && (await decodeBundle([...store].map(([name, text]) => ({ name, text }))));
            const edition = { epoch: EPOCH, version: i + 1, publishedAt: day(i) };
            last = await encodeEdition(workspace, edition, { previous });
            for (const { name, text } of last.files) store.set(name, text);
            const decoded = await decodeBundle([...store].map(([name, text]) => ({ name, text })));
            holders.push(hold(decoded.workspace, Tally.from(decoded.tally)));
          }
          const { head, index, workspace } = await decodeBundle([...store].map(([name, text]) => ({ name, text })));
          for (const [i, held] of holders.entries()) {
            const position = { epoch: EPOCH, version: i + 1 };
            let plan = planFetch(head, position);
            if (plan.kind === 'index') plan = planFetch(head, position, index);
            if (plan.kind !== 'deltas') continue;
            for (const ref of plan.deltas) apply(held, await decodeDelta(store.get(ref.path) ?? '', ref, head));
            expect(comparable(workspaceOf(held))).toEqual(comparable(workspace));
            held.tally.check(head);
            checkManifestOf(head, held.manifest);
          }
        },
      ),
      { numRuns: times(60) },
    );
  });

  it('are found out when one is skipped or applied to the wrong version', async () => {
    const team = (name: string) => ({ id: 'a', name });
    const of = (...names: string[]): Workspace => ({
      manifest: { name: 'A' },
      terms: [],
      teams: names.map((name, i) => ({ ...team(name), id: `t${i}` })),
      processes: [],
      calendars: [],
      items: [],
      links: [],
    });
    const files: { name: string; text: string }[] = [];
    const add = async (workspace: Workspace, version: number) => {
      const previous = version > 1 ? await decodeBundle(files.slice()) : null;
      const encoded = await encodeEdition(
        workspace,
        { epoch: EPOCH, version, publishedAt: day(version) },
        { previous },
      );
      files.splice(0, files.length, ...files.filter(({ name }) => name !== 'head.json'), ...encoded.files);
      return decodeBundle(files.slice());
    };
    const first = await add(of('one', 'two', 'three'), 1);
    await add(of('one', 'TWO', 'three'), 2);
    const { head } = await add(of('one', 'TWO', 'three', 'four'), 3);
    const held = hold(first.workspace, Tally.from(first.tally));
    const last = head.deltas.at(-1);
    if (!last) throw new Error('There is no delta.');
    apply(held, await decodeDelta(files.find(({ name }) => name === last.path)?.text ?? '', last, head));
    expect(() => held.tally.check(head)).toThrow(ProblemError);
  });
});
