import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { decodeBundle } from '../../../lib/bundle/decode';
import { encodeBundle } from '../../../lib/bundle/encode';
import type { Term, Workspace } from '../../../lib/workspace/schema';
import { SALESFORCE, sampleFiles, startWorker } from './worker';

const ORIGIN = new URL(SALESFORCE).origin;

async function sampleWithTerm(id: string, change: (term: Term) => Term) {
  const { head, workspace } = await decodeBundle(await sampleFiles());
  const changed: Workspace = { ...workspace, terms: workspace.terms.map((one) => (one.id === id ? change(one) : one)) };
  return encodeBundle(changed, { version: 2, epoch: head.epoch, publishedAt: '2026-10-01T09:40:00-04:00' });
}

const reworded = (kind: 'meaning' | 'wording') => (term: Term) => ({
  ...term,
  variants: term.variants?.map((variant) => ({
    ...variant,
    short: 'A deal with a signed order form.',
    changes: [{ on: '2026-10-01', kind, note: 'Said by Finance.', was: { short: variant.short } }],
  })),
});

async function readCommit() {
  const worker = await startWorker();
  await worker.ask('source.sample', {});
  await worker.ask('source.files', { files: await sampleFiles() });
  const card = async () => {
    const reply = await worker.onPage('page.card', { subject: { kind: 'term', id: 'commit' } });
    if (!('card' in reply) || reply.card.kind !== 'term') throw new Error('no card');
    return reply.card;
  };
  const quiet = async () => {
    const state = await worker.onPage('page.hello', { host: 'salesforce', origin: ORIGIN, known: null });
    return state.on ? state.muted : null;
  };
  const publish = async (kind: 'meaning' | 'wording') => {
    await worker.ask('source.files', { files: await sampleWithTerm('commit', reworded(kind)) });
  };
  return { ...worker, card, quiet, publish };
}

it('a meaning that was read is plain until it changes, then a diff, and plain again once that is read', async () => {
  const { onPage, card, publish, restart } = await readCommit();
  expect(await card()).toMatchObject({ read: false, changed: null });
  expect(await onPage('page.read', { id: 'commit', known: null })).toEqual({ ok: true });
  expect(await card()).toMatchObject({ read: true, changed: null });
  const was = (await card()).shown[0]?.short;

  await publish('meaning');
  expect(await card()).toMatchObject({
    changed: { was: { short: was }, now: { short: 'A deal with a signed order form.' }, why: 'Said by Finance.' },
  });
  const { onPage: later } = await restart();
  await later('page.read', { id: 'commit', known: null });
  const reply = await later('page.card', { subject: { kind: 'term', id: 'commit' } });
  expect(reply).toMatchObject({ card: { read: true, changed: null } });
});

it('a word that the reader knows is quiet, and returns when its meaning changes', async () => {
  const { ask, onPage, quiet, publish } = await readCommit();
  await onPage('page.read', { id: 'commit', known: true });
  expect(await quiet()).toEqual(['commit']);
  expect((await ask('options.state', {})).known).toEqual([{ id: 'commit', title: 'Commit', changed: false }]);

  await publish('meaning');
  expect(await quiet()).toEqual([]);
  expect((await ask('options.state', {})).known).toEqual([{ id: 'commit', title: 'Commit', changed: true }]);

  await onPage('page.read', { id: 'commit', known: null });
  expect(await quiet()).toEqual(['commit']);
  await onPage('page.read', { id: 'commit', known: false });
  expect(await quiet()).toEqual([]);
});

it('a word that the reader knew is painted again when they say so, with all that they have read of it', async () => {
  const { ask, onPage, quiet, card, publish } = await readCommit();
  await onPage('page.read', { id: 'commit', known: true });
  await publish('meaning');
  expect(await ask('reader.forget-known', { id: 'commit' })).toEqual({ ok: true });
  expect((await ask('options.state', {})).known).toEqual([]);
  expect(await quiet()).toEqual([]);
  // What has changed has not been read for it.
  expect((await card()).changed).not.toBeNull();
  await onPage('page.read', { id: 'commit', known: null });
  expect(await quiet()).toEqual([]);
});

it('a word that the reader knows is forgotten with everything else', async () => {
  const { ask, onPage, state } = await readCommit();
  await onPage('page.read', { id: 'commit', known: true });
  await ask('erase.all', { unsent: 0 });
  expect(state.memory.reads.all()).toEqual([]);
});

it('a word that the reader knows stays quiet where only its wording has changed', async () => {
  const { onPage, quiet, publish, card } = await readCommit();
  await onPage('page.read', { id: 'commit', known: true });
  await publish('wording');
  expect(await quiet()).toEqual(['commit']);
  expect((await card()).changed).not.toBeNull();
});

it('a card pauses its own site and no other, for as long as the reader leaves it so', async () => {
  const { onPage, quiet, restart } = await readCommit();
  expect(await onPage('page.pause', { origin: 'https://other.atlassian.net' })).toEqual({ ok: true });
  expect(await quiet()).toBeNull();
  const next = await restart();
  const { settings } = next.state;
  expect(settings.current().pausedSites).toEqual([ORIGIN]);
});

it('opens the card of a team and of a term by its id, and says of another that it is gone', async () => {
  const { onPage } = await readCommit();
  const of = (kind: 'term' | 'team', id: string) => onPage('page.card', { subject: { kind, id } });
  expect(await of('team', 'pricing')).toMatchObject({
    card: {
      kind: 'team',
      title: 'Pricing',
      intake: 'limited',
      parent: { id: 'finance', name: 'Finance' },
      queue: { waiting: 5, blocked: 0, aging: 1, unowned: 0 },
      absences: expect.any(Array),
      contact: { label: '#pricing-desk' },
    },
  });
  expect(await of('team', 'growth-analytics')).toMatchObject({
    card: { dissolvedOn: '2026-07-01', successor: { id: 'customer-success' }, status: null, queue: null },
  });
  expect(await of('team', 'nobody')).toEqual({ problem: { code: 'gone', values: {} } });
  expect(await of('term', 'nothing')).toEqual({ problem: { code: 'gone', values: {} } });
});
