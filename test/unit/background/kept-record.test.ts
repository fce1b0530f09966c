import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { createHandlers } from '../../../entrypoints/background/create-handlers';
import { createViewSource } from '../../../entrypoints/background/current-view';
import { openEarly } from '../../../entrypoints/background/early-state';
import { keepPages } from '../../../entrypoints/background/keep-pages';
import { keptMarks, keptSpeaking } from '../../../entrypoints/background/kept-record';
import { keepPageStart } from '../../../entrypoints/background/page-start';
import { askedFields } from '../../../entrypoints/background/page-values';
import { openState } from '../../../entrypoints/background/worker-state';
import type { MessageName, Request } from '../../../lib/messaging/protocol';
import { answer } from '../../../lib/messaging/serve';
import { lazily } from '../../../lib/values/lazily';
import type { Ref } from '../../../lib/values/ref';
import { fakeBrowser, inTab } from '../platform/fake-ports';
import { packaged } from '../sync/bundles';
import {
  closeDate,
  FIVE_WEEKS_LATER,
  harrowPage,
  remedied,
  SALESFORCE,
  sampleFiles,
  sampleWith,
  startWorker,
} from './worker';

const PAGE = harrowPage(closeDate('9/30/2026'));

/** A worker on the day of the first story, with its pages kept. */
async function withPages() {
  const worker = await startWorker();
  const { state, ports } = worker;
  const viewOf = createViewSource(ports.clock.now, ports.runtime.uiLanguage);
  await worker.ask('source.sample', {});
  await worker.ask('reader.team', { team: 'sales' });
  await worker.ask('reader.as-of', { asOf: { date: '2026-09-11', time: '09:00' } });
  const keep = () => keepPages(state, viewOf);
  await keep();
  const kept = (page: Request<'page.record'> = PAGE) => keptMarks(state, page, ports.clock.now(), 'en-US');
  const judged = async (page = PAGE) => {
    const at = vi.spyOn(state.pages.store, 'at').mockResolvedValue(null);
    const { marks } = await worker.onPage('page.record', page);
    at.mockRestore();
    return marks;
  };
  return { ...worker, keep, kept, judged };
}

describe('a page that is kept', () => {
  it('has the marks that a judgement gives, where the page reads as the workspace does', async () => {
    const { kept, judged, ask, keep } = await withPages();
    expect(await kept()).toHaveLength(1);
    expect(await kept()).toEqual(await judged());
    expect(await kept(harrowPage())).toEqual(await judged(harrowPage()));
    // In a week to which the sample is moved, under the same key.
    await ask('reader.as-of', { asOf: null });
    await keep();
    expect(await kept(harrowPage())).toEqual(await judged(harrowPage()));
    expect(await kept(harrowPage())).toHaveLength(1);
    expect(await kept({ ...harrowPage(), ref: 'salesforce:0000000000NOBDY' })).toEqual([]);
  });

  it('is none where the page says more, or the day, the reader or the workspace is another', async () => {
    const { kept, judged, ask, keep, state, browser } = await withPages();
    expect(await kept(harrowPage(closeDate('10/9/2026')))).toBeNull();
    expect(await kept({ ...PAGE, links: [{ ref: 'jira:A-1', direction: 'needs' }] })).toBeNull();
    await state.settings.change({ team: 'engineering' });
    expect(await kept()).toBeNull();
    await state.settings.change({ team: 'sales' });
    expect(await kept()).toHaveLength(1);
    await state.settings.change({ asOf: { date: '2026-09-12', time: null } });
    expect(await kept()).toBeNull();
    await state.settings.change({ asOf: null });
    await keep();
    browser.now += 86_400_000;
    expect(await kept(harrowPage())).toBeNull();
    await ask('reader.as-of', { asOf: { date: '2026-09-11', time: '09:00' } });
    await keep();
    await state.sync.loadFiles(await sampleWith(remedied));
    expect(await kept()).toBeNull();
    await keep();
    // It was seen late: by how many days it fits now is for a judgement to say, and then it is known.
    expect(await kept()).toBeNull();
    expect(await judged()).toEqual([]);
    expect(await kept()).toEqual([]);
  });

  it('follows a snooze at once, and waits for a judgement where an item seen late may fit again', async () => {
    const { kept, onPage, ask, keep } = await withPages();
    const [mark] = (await kept()) ?? [];
    await onPage('page.snooze', { key: mark?.key ?? '', context: PAGE, until: null });
    expect(await kept()).toEqual([]);
    await ask('source.files', { files: await sampleWith(remedied) });
    await keep();
    expect((await onPage('page.record', PAGE)).marks).toEqual([]);
    expect((await ask('popup.state', { url: null })).fitsAgain).toHaveLength(1);
  });

  it('tells of the items that a page names as a judgement does', async () => {
    const { state, ports, keep, ask, onPage } = await withPages();
    const active = state.sync.active();
    if (active === 'never-synced') throw new Error('no sample');
    const ids = active.workspace.items.map(({ id }) => id);
    const kept = (ref: Ref | null) => keptSpeaking(state, ids, ref, ports.clock.now());
    const judged = async (ref: Ref | null) => {
      const at = vi.spyOn(state.pages.store, 'at').mockResolvedValue(null);
      const { speaking } = await onPage('page.items', { ids, ref });
      at.mockRestore();
      return speaking;
    };
    const all = await kept(null);
    expect(all).toEqual(await judged(null));
    // Of its own page its marks tell; an item without a page is told of like any other.
    expect(await kept(PAGE.ref)).toEqual(await judged(PAGE.ref));
    expect((await kept(PAGE.ref))?.length).toBeLessThan(all?.length ?? 0);
    const { marks } = await onPage('page.record', PAGE);
    await onPage('page.snooze', { key: marks[0]?.key ?? '', context: PAGE, until: null });
    expect(await kept(null)).toEqual(await judged(null));
    await ask('reader.as-of', { asOf: null });
    await keep();
    expect(await kept(null)).toEqual(await judged(null));
    await state.settings.change({ team: 'engineering' });
    expect(await kept(null)).toBeNull();
  });

  it('is answered by a worker that wakes without reading the workspace', async () => {
    const fake = fakeBrowser({ files: packaged(await sampleFiles()), now: FIVE_WEEKS_LATER });
    const names = {
      cache: 'cold-cache',
      reader: 'cold-reader',
      pages: 'cold-pages',
      derived: 'cold-derived',
      outbox: 'cold-out',
      sync: 'cold-sync',
    };
    const viewOf = createViewSource(fake.ports.clock.now, fake.ports.runtime.uiLanguage);
    const warm = await openState(fake.ports, names);
    await warm.sync.loadSample();
    await warm.settings.change({ source: 'sample' });
    await keepPages(warm, viewOf);
    const view = viewOf(warm);
    if (!view) throw new Error('no sample');
    const text = await view.words.text();
    await keepPageStart(view, warm);

    const early = openEarly(fake.ports, names);
    let read = 0;
    const ready = lazily(() => {
      read++;
      return openState(fake.ports, names, early);
    });
    const handlers = createHandlers(fake.ports, ready, viewOf, { take: () => null }, early);
    const onPage = (name: MessageName, request: object) => answer(handlers, { name, request }, inTab(SALESFORCE));
    const ask = (request: Request<'page.record'>) => onPage('page.record', request);
    const hello = { host: 'salesforce', origin: new URL(SALESFORCE).origin, known: null };
    const version = view.words.version();
    const fields = askedFields('salesforce', view.ctx.index.manifest);
    expect(await onPage('page.hello', hello)).toMatchObject({ reply: { on: true, version, index: text, fields } });
    expect(await onPage('page.hello', { ...hello, known: version })).toMatchObject({
      reply: { on: true, index: null },
    });
    const ids = [...view.ctx.index.items.keys()];
    expect(await onPage('page.items', { ids, ref: null })).toMatchObject({ reply: { speaking: { length: 6 } } });
    expect(await ask(harrowPage())).toMatchObject({ reply: { marks: [{ rule: 'chain-misses-date' }] } });
    expect(read).toBe(0);
    expect(await ask(harrowPage(closeDate('1/4/2027')))).toEqual({ reply: { marks: [] } });
    expect(read).toBe(1);
  });
});
