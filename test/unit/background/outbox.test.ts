import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { OutboxDraft } from '../../../lib/workspace/outbox-item';
import { fakeBrowser } from '../platform/fake-ports';
import { packaged } from '../sync/bundles';
import { idOf } from '../sync/outbox/outbox-items';
import { FIVE_WEEKS_LATER, sampleFiles, startWorker } from './worker';

const draft: OutboxDraft = {
  kind: 'feedback',
  about: 'term',
  subject: 'on-track',
  what: 'does-not-hold',
  note: 'Not for renewals.',
};

async function onSample() {
  const fake = fakeBrowser({ files: packaged(await sampleFiles()), now: FIVE_WEEKS_LATER });
  const worker = await startWorker({ browser: fake });
  await worker.ask('source.sample', {});
  await worker.ask('reader.team', { team: 'sales' });
  return worker;
}

it('shows an item whole before it goes, then saves the same', async () => {
  const { onPage, ask } = await onSample();
  const preview = await onPage('page.outbox-preview', { draft });
  const added = await onPage('page.outbox-add', { id: idOf(7), draft });
  if (!('item' in preview) || !('entry' in added)) throw new Error('refused');
  expect(preview.item).toMatchObject({ ...draft, title: 'On track', team: 'sales', workspace: { name: 'Meridian' } });
  expect(added.entry.item).toEqual({ ...preview.item, id: idOf(7) });
  expect(added.entry.state).toBe('nowhere');
  expect(await ask('outbox.list', {})).toEqual({ entries: [added.entry], unsent: 1, hasSink: false, off: false });
});

it('holds only what was typed and names of the workspace: what the workspace does not have is refused', async () => {
  const { onPage } = await onSample();
  const refused = { problem: { code: 'gone', values: {} } };
  expect(await onPage('page.outbox-add', { id: idOf(1), draft: { ...draft, subject: 'a-word-of-the-page' } })).toEqual(
    refused,
  );
  const ask: OutboxDraft = { kind: 'asked-date', from: 'a-page', to: 'a-page' };
  expect(await onPage('page.outbox-preview', { draft: ask })).toEqual(refused);
  const adopt: OutboxDraft = { kind: 'adoption', term: 'on-track', variant: 'nobodys', since: '2026-09-14' };
  expect(await onPage('page.outbox-preview', { draft: adopt })).toEqual(refused);
});

it('is found again by what it is about, after a restart too', async () => {
  const worker = await onSample();
  await worker.onPage('page.outbox-add', { id: idOf(1), draft });
  const next = await worker.restart();
  const { entries } = await next.onPage('page.outbox-about', { about: 'term', id: 'on-track' });
  expect(entries.map(({ item }) => item.id)).toEqual([idOf(1)]);
  expect(await next.onPage('page.outbox-about', { about: 'item', id: 'on-track' })).toEqual({ entries: [] });
});

it('is edited, exported and removed by the reader', async () => {
  const { onPage, ask } = await onSample();
  await onPage('page.outbox-add', { id: idOf(1), draft });
  const edited = await ask('outbox.edit', { id: idOf(1), draft: { ...draft, note: 'Nor for upsells.' } });
  expect(edited).toMatchObject({ entry: { item: { note: 'Nor for upsells.', edition: 2 } } });
  const { name, text } = await ask('outbox.export', { ids: null });
  expect(name).toBe('plumbline-outbox-2026-10-14.json');
  expect(JSON.parse(text)).toMatchObject([{ id: idOf(1), note: 'Nor for upsells.' }]);
  await ask('outbox.remove', { id: idOf(1) });
  expect(await ask('outbox.list', {})).toMatchObject({ entries: [], unsent: 0 });
  expect(await ask('outbox.edit', { id: idOf(1), draft })).toEqual({ problem: { code: 'gone', values: {} } });
});

it('is not touched by a change of source', async () => {
  const { onPage, ask } = await onSample();
  await onPage('page.outbox-add', { id: idOf(1), draft });
  await ask('source.none', {});
  expect((await ask('outbox.list', {})).entries).toHaveLength(1);
});

it('says so where nothing keeps it', async () => {
  const { onPage, browser } = await onSample();
  browser.local.state.refuse = true;
  const { OutboxDatabase } = await import('../../../lib/sync/outbox/database');
  const { vi } = await import('vitest');
  vi.spyOn(OutboxDatabase.prototype, 'transaction').mockRejectedValue(new Error('full'));
  expect(await onPage('page.outbox-add', { id: idOf(1), draft })).toEqual({
    problem: { code: 'outbox-not-kept', values: {} },
  });
  vi.restoreAllMocks();
});
