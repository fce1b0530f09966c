import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFinder } from '../../../lib/match/find';
import { indexOfText } from '../../../lib/match/index-text';
import { USUAL_QUIETNESS } from '../../../lib/values/quietness';
import { fakeBrowser } from '../platform/fake-ports';
import { bundleOf, packaged } from '../sync/bundles';
import { closeDate, FIVE_WEEKS_LATER, harrowPage, SALESFORCE, sampleFiles, startWorker } from './worker';

const HELLO = { host: 'salesforce', origin: 'https://acme.lightning.force.com', known: null } as const;

async function withSample() {
  const worker = await startWorker();
  await worker.ask('source.sample', {});
  return worker;
}

const word = (id: string) => ({ tabId: null, url: null, subject: { kind: 'word' as const, ids: [id] } });

afterEach(() => vi.restoreAllMocks());

describe('a fresh install', () => {
  it('is off on every page and has nothing to show', async () => {
    const { ask, onPage } = await startWorker();
    expect(await onPage('page.hello', HELLO)).toEqual({ on: false });
    expect(await onPage('page.record', harrowPage(closeDate('9/30/2026')))).toEqual({ marks: [] });
    expect(await onPage('page.card', { subject: { kind: 'word', ids: ['arr'], host: 'jira' } })).toHaveProperty(
      'problem',
    );
    expect(await ask('panel.search', { query: 'a' })).toEqual({ rows: [], total: 0 });
    expect(await ask('panel.card', word('arr'))).toHaveProperty('problem');
    expect(await ask('popup.state', { url: SALESFORCE })).toEqual({
      source: null,
      problems: [],
      site: { origin: HELLO.origin, host: 'acme.lightning.force.com', granted: true },
      page: null,
      pausedSite: false,
      pausedEverywhere: false,
      team: null,
      teams: [],
      asOf: null,
      fitsAgain: [],
      snoozed: [],
      muted: [],
      now: new Date(FIVE_WEEKS_LATER).toISOString(),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      locale: 'en-US',
    });
  });
});

describe('page.hello', () => {
  it('says how sparingly words are to be painted, also after the worker’s nap', async () => {
    const { ask, onPage, restart } = await withSample();
    await ask('reader.quiet', { quiet: { repeat: 'page', hold: 'alt' } });
    await ask('reader.quiet', { quiet: { budget: 25 } });
    const quiet = { repeat: 'page', budget: 25, hold: 'alt' };
    expect(await onPage('page.hello', HELLO)).toMatchObject({ on: true, quiet });
    expect(await (await restart()).onPage('page.hello', HELLO)).toMatchObject({ on: true, quiet });
    expect(await ask('options.state', {})).toMatchObject({ quiet });
    const { text } = await ask('options.export', {});
    await ask('reader.quiet', { quiet: USUAL_QUIETNESS });
    await ask('options.import', { text });
    expect(await onPage('page.hello', HELLO)).toMatchObject({ quiet });
  });

  it('delivers the index once: a team, "show as of" and another load of the same words change nothing of it', async () => {
    const { ask, onPage, browser, restart } = await withSample();
    const first = await onPage('page.hello', HELLO);
    if (!first.on || !first.index) throw new Error('off');
    const finder = createFinder(indexOfText(first.index));
    expect(finder.find('See the ARR of the QBR.')).toHaveLength(2);
    const has = {
      on: true,
      version: first.version,
      index: null,
      fields: ['CloseDate', 'StageName', 'Amount'],
      muted: [],
      amber: first.amber,
      lists: true,
      quiet: USUAL_QUIETNESS,
      locators: {},
    };
    const known = async (worker = { onPage }) =>
      expect(await worker.onPage('page.hello', { ...HELLO, known: first.version })).toEqual(has);
    await known();
    await known(await restart());
    await ask('reader.team', { team: 'sales' });
    await known();
    await ask('reader.as-of', { asOf: { date: '2026-09-11', time: '10:00' } });
    await known();
    await ask('reader.as-of', { asOf: null });
    browser.now += 7 * 86_400_000;
    await known();
    await ask('source.sample', {});
    await known();
  });

  it('delivers another version where the words are others', async () => {
    const { ask, onPage } = await withSample();
    const versionOf = async () => {
      const reply = await onPage('page.hello', HELLO);
      return reply.on ? reply.version : null;
    };
    const before = await versionOf();
    const { decodeBundle } = await import('../../../lib/bundle/decode');
    const { workspace } = await decodeBundle(await sampleFiles());
    const terms = [...workspace.terms, { id: 'gong', label: 'Gong' }];
    await ask('source.files', { files: await bundleOf(2, { terms }) });
    expect(await versionOf()).not.toBe(before);
  });

  it('is given what an earlier worker compiled, and compiles anew where that is lost or forgotten', async () => {
    const { ask, onPage, restart, state } = await withSample();
    const first = await onPage('page.hello', HELLO);
    if (!first.on || !first.index) throw new Error('off');
    await state.derived.put('word-index', first.version, 'as kept');
    expect(await (await restart()).onPage('page.hello', HELLO)).toMatchObject({ index: 'as kept' });
    await state.derived.put('word-index', 'of other words', 'not this');
    expect(await (await restart()).onPage('page.hello', HELLO)).toMatchObject({ index: first.index });
    expect(await state.derived.get('word-index', first.version)).toBe(first.index);
    await ask('source.none', {});
    expect(await state.derived.get('word-index', first.version)).toBeNull();
  });

  it('is off where the reader has paused the site or everything', async () => {
    const { ask, onPage } = await withSample();
    const on = async () => (await onPage('page.hello', HELLO)).on;
    await ask('reader.pause', { site: HELLO.origin, paused: true });
    expect(await on()).toBe(false);
    expect(await onPage('page.record', harrowPage())).toEqual({ marks: [] });
    expect(await ask('popup.state', { url: SALESFORCE })).toMatchObject({ pausedSite: true, pausedEverywhere: false });
    expect(await ask('popup.state', { url: 'https://app.notion.com/x' })).toMatchObject({ pausedSite: false });
    await ask('reader.pause', { site: HELLO.origin, paused: false });
    expect(await on()).toBe(true);
    await ask('reader.pause', { site: null, paused: true });
    expect(await on()).toBe(false);
  });

  it('is off where access has been taken away, and the popup names the sites', async () => {
    const { ask, onPage, browser } = await withSample();
    browser.revoked.add('https://acme.lightning.force.com/*').add('https://*.lightning.force.com/*');
    expect(await onPage('page.hello', HELLO)).toEqual({ on: false });
    expect(await ask('popup.state', { url: SALESFORCE })).toMatchObject({
      site: { granted: false },
      problems: [{ code: 'sites-revoked', values: { sites: '*.lightning.force.com' } }],
    });
  });

  it('remembers what the browser said of a site while it does not answer', async () => {
    const { ask, browser, ports } = await withSample();
    browser.revoked.add('https://*.atlassian.net/*');
    await ask('popup.state', { url: null });
    ports.permissions.contains = () => Promise.reject(new Error('not now'));
    expect((await ask('popup.state', { url: null })).problems).toEqual([
      { code: 'sites-revoked', values: { sites: '*.atlassian.net' } },
    ]);
  });

  it('goes by the sender’s own address, not by what the message says', async () => {
    const { ask, onPage } = await withSample();
    await ask('reader.pause', { site: HELLO.origin, paused: true });
    expect(await onPage('page.hello', { ...HELLO, origin: 'https://app.notion.com' })).toEqual({ on: false });
  });
});

describe('cards', () => {
  it('shows a word, a choice between several, and says where it is gone', async () => {
    const { ask, onPage } = await withSample();
    const { rows, total } = await ask('panel.search', { query: 'a' });
    expect(total).toBeGreaterThan(2);
    const ids = rows.flatMap(({ subject }) => (subject.kind === 'word' ? subject.ids : []));
    const onPageOf = (of: string[]) => onPage('page.card', { subject: { kind: 'word', ids: of, host: 'notion' } });
    expect(await onPageOf(ids.slice(0, 1))).toMatchObject({ card: { kind: 'term', id: ids[0] } });
    expect(await onPageOf(ids.slice(0, 2))).toMatchObject({ card: { kind: 'choice' } });
    expect(await onPageOf(['no-such-term'])).toEqual({ problem: { code: 'gone', values: {} } });
    expect(await ask('panel.card', word('no-such-term'))).toEqual({ problem: { code: 'gone', values: {} } });
    expect(await ask('panel.card', word(ids[0] ?? ''))).toMatchObject({ card: { kind: 'term' } });
    const context = harrowPage();
    expect(await onPage('page.card', { subject: { kind: 'mark', key: 'gone', context } })).toMatchObject({
      problem: { code: 'gone' },
    });
  });

  it('survives as JSON, every term of the sample', async () => {
    const { ask, state } = await withSample();
    const active = state.sync.active();
    if (active === 'never-synced') throw new Error('not loaded');
    for (const { id } of active.workspace.terms) expect(await ask('panel.card', word(id))).toHaveProperty('card');
  });

  it('injects the scripts of cards and marks into the asking frame', async () => {
    const { ask, onPage, browser } = await startWorker();
    expect(await onPage('page.need-script', { script: 'card' })).toEqual({ ok: true });
    expect(browser.ran).toEqual([{ file: 'content-scripts/card.js', tabId: 1, frameId: 0 }]);
    expect(await onPage('page.need-script', { script: 'marks' })).toEqual({ ok: true });
    expect(browser.ran.at(-1)).toEqual({ file: 'content-scripts/marks.js', tabId: 1, frameId: 0 });
    browser.refusesToRun = true;
    expect(await onPage('page.need-script', { script: 'card' })).toEqual({ ok: false });
    expect(await ask('page.need-script', { script: 'card' })).toEqual({ ok: false });
  });

  it.each([
    ['de-AT', ['phrases-de.js', 'content-scripts/card.js']],
    ['ja', ['phrases-ja.js', 'content-scripts/card.js']],
    ['fr', ['content-scripts/card.js']],
  ])('puts the words of %s before the card', async (language, files) => {
    const browser = fakeBrowser({ files: packaged(await sampleFiles()), now: FIVE_WEEKS_LATER });
    browser.browser.language = language;
    const { onPage } = await startWorker({ browser });
    await onPage('page.need-script', { script: 'card' });
    expect(browser.browser.ran.map(({ file }) => file)).toEqual(files);
  });
});

describe('popup.state', () => {
  it('tells what is in use and what the tab in front shows', async () => {
    const { ask, browser } = await withSample();
    await ask('reader.team', { team: 'sales' });
    browser.active = { id: 7, url: SALESFORCE };
    browser.answers.set(7, { warnings: 1, terms: 4, recognised: true, more: 'ignored' });
    const state = await ask('popup.state', { url: SALESFORCE });
    expect(state).toMatchObject({
      source: { kind: 'sample', name: 'Meridian', version: 1, setAside: 0 },
      problems: [],
      page: { warnings: 1, terms: 4, recognised: true, report: null },
      team: 'sales',
      timeZone: 'America/New_York',
    });
    expect(state.source?.counts.terms).toBeGreaterThan(10);
    expect(state.teams).toContainEqual({ id: 'sales', name: 'Sales' });
    expect(state.teams.map(({ name }) => name)).toEqual(state.teams.map(({ name }) => name).sort());

    for (const answer of ['rubbish', null, undefined, { warnings: '1' }]) {
      browser.answers.set(7, answer);
      expect((await ask('popup.state', { url: SALESFORCE })).page).toBeNull();
    }
    const tried = [{ name: 'field', selector: '[data-x]', found: 2, onScreen: 0 }];
    const unrecognised = { host: 'salesforce', view: 'record', known: true, tried };
    browser.answers.set(7, { warnings: 0, terms: 4, recognised: false, unrecognised });
    expect((await ask('popup.state', { url: SALESFORCE })).page?.report).toEqual({
      text: [
        'Plumbline 0.0.0, Fake/1: a page is not recognised',
        'Host: salesforce',
        'View: record',
        'field: 2 found, 0 on screen',
        '  [data-x]',
      ].join('\n'),
      wordsWork: true,
    });
    browser.answers.set(7, { warnings: 1, terms: 4, recognised: true });
    expect((await ask('popup.state', { url: `${SALESFORCE}/other` })).page).toBeNull();

    browser.active = { id: 8, url: 'chrome-extension://plumbline/popup.html' };
    browser.tabs = [browser.active, { id: 7, url: SALESFORCE }];
    expect((await ask('popup.state', { url: SALESFORCE })).page).toEqual({
      ...{ warnings: 1, terms: 4, recognised: true, report: null },
    });
  });

  it.each([
    ['chrome://extensions', null],
    ['not a URL', null],
    ['https://example.com/', null],
    ['https://evil-lightning.force.com.example/', null],
    ['https://acme.atlassian.net/browse/BILL-412', 'acme.atlassian.net'],
    ['https://app.notion.com/x', 'app.notion.com'],
  ])('knows whether %s is a site of Plumbline’s', async (url, host) => {
    const { ask, browser } = await startWorker();
    if (host === null) browser.revoked.add('https://example.com/*').add('https://evil-lightning.force.com.example/*');
    expect((await ask('popup.state', { url })).site?.host ?? null).toBe(host);
  });

  it('drops a team that the workspace does not have', async () => {
    const { ask } = await withSample();
    await ask('reader.team', { team: 'no-such-team' });
    expect((await ask('popup.state', { url: null })).team).toBeNull();
  });
});

describe('sources', () => {
  it('loads picked files and tells every tab', async () => {
    const { ask, browser } = await startWorker();
    browser.tabs = [
      { id: 1, url: SALESFORCE },
      { id: 2, url: null },
    ];
    expect(await ask('source.files', { files: await bundleOf(4) })).toEqual({
      ok: true,
      name: 'Meridian',
      version: 4,
      setAside: 0,
    });
    expect(browser.sent).toEqual([1, 2].map((tabId) => ({ tabId, message: { name: 'page.changed' } })));
    expect((await ask('popup.state', { url: null })).source).toMatchObject({ kind: 'file', version: 4, shiftWeeks: 0 });
  });

  it('keeps the choice and the data where a pick fails', async () => {
    const { ask } = await withSample();
    expect(await ask('source.files', { files: [] })).toMatchObject({ problem: { code: 'bundle-no-head' } });
    const state = await ask('popup.state', { url: null });
    expect(state.source).toMatchObject({ kind: 'sample', version: 1 });
    expect(state.problems).toMatchObject([{ code: 'bundle-no-head' }]);
  });

  it('chooses nothing where the very first pick fails', async () => {
    const { ask, onPage } = await startWorker({ files: {} });
    expect(await ask('source.sample', {})).toMatchObject({ problem: { code: 'bundle-damaged' } });
    expect(await ask('popup.state', { url: null })).toMatchObject({
      source: null,
      problems: [{ code: 'bundle-damaged' }],
    });
    expect(await onPage('page.hello', HELLO)).toEqual({ on: false });
  });

  it('forgets on demand', async () => {
    const { ask, onPage, restart } = await withSample();
    expect(await ask('source.none', {})).toEqual({ ok: true });
    for (const worker of [{ ask, onPage }, await restart()]) {
      expect((await worker.ask('popup.state', { url: null })).source).toBeNull();
      expect(await worker.onPage('page.hello', HELLO)).toEqual({ on: false });
    }
  });

  it('says that the chosen workspace could not be brought back, and the rest works', async () => {
    const first = await withSample();
    first.browser.files.clear();
    vi.spyOn(Dexie.prototype, 'open').mockRejectedValue(new Error('private window'));
    const { ask, onPage } = await first.restart();
    const state = await ask('popup.state', { url: SALESFORCE });
    expect(state.source).toMatchObject({ kind: 'sample', version: null });
    expect(state.problems.map(({ code }) => code)).toEqual(['bundle-damaged', 'cache-unwritable']);
    expect(await onPage('page.hello', HELLO)).toEqual({ on: false });
  });

  it('answers every message where a cached version cannot be laid out, and says so', async () => {
    const { ask, onPage, state } = await withSample();
    const active = state.sync.active();
    if (active === 'never-synced') throw new Error('not loaded');
    const broken = { ...active, workspace: { ...active.workspace, terms: null as never } };
    vi.spyOn(state.sync, 'active').mockReturnValue(broken);
    await ask('reader.as-of', { asOf: { date: '2026-09-11', time: null } });
    const next = { ...broken, position: { ...broken.position, generation: 99 } };
    vi.spyOn(state.sync, 'active').mockReturnValue(next);
    vi.spyOn(state, 'position').mockResolvedValue(next.position);
    expect(await onPage('page.hello', HELLO)).toEqual({ on: false });
    expect(await onPage('page.record', harrowPage())).toEqual({ marks: [] });
    expect((await ask('popup.state', { url: null })).problems).toMatchObject([{ code: 'unexpected' }]);
  });

  it('works from memory where nothing can be written at all', async () => {
    vi.spyOn(Dexie.prototype, 'open').mockRejectedValue(new Error('private window'));
    const { ask, onPage, browser } = await startWorker({ files: packaged(await sampleFiles()) });
    browser.local.state.refuse = true;
    browser.session.state.refuse = true;
    await ask('source.sample', {});
    await ask('reader.as-of', { asOf: { date: '2026-09-11', time: null } });
    const { marks } = await onPage('page.record', harrowPage(closeDate('9/30/2026')));
    expect(marks).toHaveLength(1);
    const snooze = { key: marks[0]?.key ?? '', context: harrowPage(closeDate('9/30/2026')), until: null };
    expect(await onPage('page.snooze', snooze)).toEqual({ ok: false });
    expect(await ask('reader.team', { team: 'sales' })).toEqual({ ok: false });
    expect(await ask('reader.pause', { site: 'https://app.notion.com', paused: true })).toEqual({ ok: false });
    expect(await ask('reader.wake', { key: 'of nothing' })).toEqual({ ok: true });
    expect((await onPage('page.record', harrowPage(closeDate('9/30/2026')))).marks).toEqual([]);
    expect(await ask('popup.state', { url: null })).toMatchObject({
      source: { kind: 'sample', version: 1 },
      problems: [{ code: 'cache-unwritable' }],
      asOf: { date: '2026-09-11', time: '09:00' },
    });
  });
});
