import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPageStore } from '../../../lib/cache/page-store';
import { type KeptPage, refsToLookFor, rowsForRef, warningsOfPage } from '../../../lib/derive/kept-page';
import { PageKeeper, type Scene } from '../../../lib/derive/page-keeper';
import { evaluateAll } from '../../../lib/reason/evaluate';
import type { Item, Workspace } from '../../../lib/workspace/schema';
import { indexWorkspace, itemsForRef } from '../../../lib/workspace/workspace-index';
import { times } from '../times';
import { anyItem, anyLink, anyTeam, company, processOf, term } from './arbitrary-company';

const DAY = 86_400_000;
const FIRST = Date.parse('2026-09-18T12:00:00Z');
const READERS = [null, 'sales', 'build', 'core'];

/** Some have a page on every site, some on one alone, some none: and one page may be that of two items. */
const REFS = ['jira:A-1', 'jira:acme.atlassian.net/A-1', 'jira:B-2'] as const;
const withRef = (item: Item, at: number): Item => ({ ...item, refs: REFS.slice(at % 4, (at % 4) + 1) });

/** One thing that happens between two looks. */
type Event =
  | { what: 'edit'; edit: (workspace: Workspace) => Workspace }
  | { what: 'day'; by: number }
  | { what: 'reader'; team: string | null }
  | { what: 'nap' };

const replaced = <T extends { id: string }>(all: readonly T[], one: T) => [
  ...all.filter(({ id }) => id !== one.id),
  one,
];
const edit: fc.Arbitrary<(workspace: Workspace) => Workspace> = fc.oneof(
  fc.tuple(anyItem, fc.nat({ max: 7 })).map(([item, at]) => (workspace: Workspace) => ({
    ...workspace,
    items: replaced(workspace.items, withRef(item, at)),
  })),
  anyItem.map(({ id }) => (workspace: Workspace) => ({
    ...workspace,
    items: workspace.items.filter((one) => one.id !== id),
  })),
  anyLink.map((link) => (workspace: Workspace) => ({
    ...workspace,
    links: [
      ...workspace.links.filter((one) => one.from !== link.from || one.to !== link.to || one.kind !== link.kind),
      link,
    ],
  })),
  anyTeam.map((team) => (workspace: Workspace) => ({ ...workspace, teams: replaced(workspace.teams, team) })),
  term.map((one) => (workspace: Workspace) => ({ ...workspace, terms: [one] })),
  processOf.map((one) => (workspace: Workspace) => ({ ...workspace, processes: [one] })),
);
const event: fc.Arbitrary<Event> = fc.oneof(
  { arbitrary: edit.map((made): Event => ({ what: 'edit', edit: made })), weight: 6 },
  { arbitrary: fc.integer({ min: -3, max: 10 }).map((by): Event => ({ what: 'day', by })), weight: 2 },
  { arbitrary: fc.constantFrom(...READERS).map((team): Event => ({ what: 'reader', team })), weight: 1 },
  { arbitrary: fc.constant<Event>({ what: 'nap' }), weight: 2 },
);

let names = 0;

describe('the pages that are kept', () => {
  it('say what a full pass says, after any edits, turns of the day, readers and naps', {
    timeout: 600_000,
  }, async () => {
    let stepped = 0;
    await fc.assert(
      fc.asyncProperty(company, fc.array(event, { maxLength: 8 }), async (start, events) => {
        const store = openPageStore(`pages-${++names}`);
        let keeper = new PageKeeper(store);
        let workspace: Workspace = { ...start, items: start.items.map(withRef) };
        let now = FIRST;
        let readerTeam: string | null = null;
        let version = 0;
        const scene = (): Scene => {
          const day = `${now}/${readerTeam}`;
          const name = `${day}/${version}`;
          return { workspace, standpoint: { now, readerTeam }, day, name, head: { name } };
        };
        const holds = async () => {
          const index = indexWorkspace(workspace);
          const fresh = evaluateAll(index, now, readerTeam);
          for (const ref of ['jira:acme.atlassian.net/A-1', 'jira:other.example/A-1', 'jira:other.example/B-2']) {
            const kept = await store.at(refsToLookFor(ref));
            expect(kept?.head).toEqual({ name: scene().name });
            const pages = rowsForRef(kept?.rows ?? [], ref).map(({ value }) => value as KeptPage);
            const wanted = itemsForRef(index, ref).map(({ id, target, facts }) => ({
              item: { id, ...(target && { target }), ...(facts && { facts }) },
              warnings: fresh.get(id) ?? [],
            }));
            const byId = <T extends { item: { id: string } }>(all: T[]) =>
              JSON.parse(JSON.stringify(all.sort((a, b) => (a.item.id < b.item.id ? -1 : 1))));
            expect(byId(pages.map((page) => ({ item: page.item, warnings: warningsOfPage(page) })))).toEqual(
              byId(wanted),
            );
          }
        };
        await keeper.settle(scene());
        await holds();
        for (const one of events) {
          version++;
          if (one.what === 'edit') workspace = one.edit(workspace);
          else if (one.what === 'day') now += one.by * DAY;
          else if (one.what === 'reader') readerTeam = one.team;
          else {
            version--;
            keeper = new PageKeeper(store);
            keeper.found(scene());
            continue;
          }
          const judged = await keeper.settle(scene());
          if (one.what === 'edit' && judged < workspace.items.length) stepped++;
          await holds();
        }
      }),
      { numRuns: times(60) },
    );
    // Where every edit were a full pass this would prove nothing of the steps.
    expect(stepped).toBeGreaterThan(times(60) / 2);
  });

  it('are nothing where the disk refuses, and whole again after', async () => {
    const store = openPageStore('pages-refused');
    expect(await store.at(['jira:A-1'])).toBeNull();
    expect(await store.step({ head: 1, rows: [], gone: [] })).toBe(false);
    await store.replace({ a: 1 }, [{ item: 'a', refs: ['jira:A-1'], value: { b: 2 } }]);
    expect(await store.at(['jira:A-1'])).toEqual({
      head: { a: 1 },
      rows: [{ item: 'a', refs: ['jira:A-1'], value: { b: 2 } }],
      named: [],
    });
    expect((await store.at([], ['a', 'b']))?.named.map(({ item }) => item)).toEqual(['a']);
    // What cannot be stored leaves nothing of another time behind.
    await store.replace({ a: 2 }, [{ item: 'b', refs: ['jira:A-1'], value: () => 1 }]);
    expect(await store.at(['jira:A-1'])).toBeNull();
  });
});
