import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { createFinder } from '../../../lib/match/find';
import { indexOfText } from '../../../lib/match/index-text';
import { harrowPage, SALESFORCE, startWorker } from './worker';

const HELLO = { host: 'salesforce', origin: 'https://acme.lightning.force.com', known: null } as const;

async function withSample() {
  const worker = await startWorker();
  await worker.ask('source.sample', {});
  const view = await worker.onPage('page.hello', HELLO);
  if (!view.on || !view.index) throw new Error('off');
  return { ...worker, finder: createFinder(indexOfText(view.index)) };
}

it('finds items by their titles, tells which of them have something to say, and opens the card of such a one', async () => {
  const { onPage, state, finder } = await withSample();
  const active = state.sync.active();
  if (active === 'never-synced') throw new Error('no sample');
  const { items } = active.workspace;
  for (const { title, id } of items)
    expect(finder.find(`${title}.`).flatMap((match) => (match.kind === 'item' ? match.ids : [id]))).toContain(id);

  const ids = items.map(({ id }) => id);
  const { speaking } = await onPage('page.items', { ids: [...ids, 'no-such-item'], ref: null });
  expect(speaking.length).toBeGreaterThan(0);
  expect(speaking.length).toBeLessThan(ids.length);
  for (const id of speaking) {
    const reply = await onPage('page.card', { subject: { kind: 'item', ids: [id], host: 'salesforce' } });
    expect(reply).toMatchObject({ card: { kind: 'item', id, title: items.find((item) => item.id === id)?.title } });
    if (!('card' in reply) || reply.card.kind !== 'item') throw new Error('no card');
    expect(reply.card.says.length).toBeGreaterThan(0);
  }
  const quiet = ids.filter((id) => !speaking.includes(id)).slice(0, 1);
  const card = (of: string[]) => onPage('page.card', { subject: { kind: 'item', ids: of, host: 'salesforce' } });
  expect(await card(quiet)).toHaveProperty('problem');
  expect(await card(speaking.slice(0, 2))).toMatchObject({ card: { kind: 'choice', choices: [{}, {}] } });
});

it('leaves to its marks what the record on screen has to say, and is quiet where the site is paused', async () => {
  const { ask, onPage, state } = await withSample();
  const active = state.sync.active();
  if (active === 'never-synced') throw new Error('no sample');
  const { ref } = harrowPage();
  const own = active.workspace.items.filter(({ refs }) => refs?.includes(ref)).map(({ id }) => id);
  expect((await onPage('page.items', { ids: own, ref: null })).speaking).toEqual(own);
  expect((await onPage('page.items', { ids: own, ref })).speaking).toEqual([]);
  await ask('reader.pause', { site: new URL(SALESFORCE).origin, paused: true });
  expect((await onPage('page.items', { ids: own, ref: null })).speaking).toEqual([]);
});

it('does not say what is snoozed, and nothing without a workspace', async () => {
  const { onPage, ask } = await withSample();
  const context = harrowPage();
  const { marks } = await onPage('page.record', context);
  const [first] = marks;
  if (!first) throw new Error('no mark');
  const { speaking } = await onPage('page.items', { ids: [first.item], ref: null });
  expect(speaking).toEqual([first.item]);
  const reply = await onPage('page.card', { subject: { kind: 'item', ids: [first.item], host: 'salesforce' } });
  const before = 'card' in reply && reply.card.kind === 'item' ? reply.card.says.length : 0;
  await onPage('page.snooze', { key: first.key, context, until: null });
  const after = await onPage('page.card', { subject: { kind: 'item', ids: [first.item], host: 'salesforce' } });
  const left = 'card' in after && after.card.kind === 'item' ? after.card.says.length : 0;
  expect(left).toBe(before - 1);
  await ask('source.none', {});
  expect((await onPage('page.items', { ids: [first.item], ref: null })).speaking).toEqual([]);
});
