import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PanelCard, PanelRow } from '../../../components/panel-models';
import { bundleOf, packaged } from '../sync/bundles';
import { closeDate, harrowPage, SALESFORCE, startWorker } from './worker';

type Worker = Awaited<ReturnType<typeof startWorker>>;

const HERE = { tabId: 7, url: SALESFORCE };
const titles = (rows: readonly PanelRow[] | null) => (rows ?? []).map(({ title }) => title);

describe('the side panel', () => {
  let worker: Worker;

  /** What the page script of the tab answers: the deal of the first story, with these words on its page. */
  const show = (found: Record<string, number>, text = '9/30/2026') =>
    worker.browser.answers.set(7, {
      warnings: 1,
      terms: 2,
      recognised: true,
      found,
      context: harrowPage(closeDate(text)),
    });

  beforeEach(async () => {
    worker = await startWorker();
    worker.browser.active = { id: 7, url: SALESFORCE };
    await worker.ask('source.sample', {});
    await worker.ask('reader.team', { team: 'sales' });
    await worker.ask('reader.as-of', { asOf: { date: '2026-09-11', time: '09:00' } });
    show({ 'term active-customer': 1, 'term arr': 3, 'item heron': 1, 'term no-such': 1, 'odd thing': 2 });
  });

  it('lists the warnings, the words and the teams of the page', async () => {
    const panel = await worker.ask('panel.list', HERE);
    expect(panel.still).toBeNull();
    expect(panel.title).toBe('Harrow Logistics - 3-yr Platform');
    expect(panel.host).toBe('salesforce');
    expect(panel.warnings[0]).toMatchObject({
      title: 'Harrow Logistics - 3-yr Platform, 30 Sep',
      state: 'broken',
      off: 'Chain ends 12 Oct, 8 working days late',
    });
    expect(panel.calm).toBeNull();
    // What is to be looked at comes first; what the workspace does not have is left out.
    expect(panel.words[0]).toMatchObject({ title: 'Active customer', state: 'look', off: 'No owner since 1 Jul' });
    expect(panel.words.find(({ title }) => title === 'ARR')?.aside).toBe('3 places');
    expect(panel.words.length).toBeLessThanOrEqual(3);
    expect(titles(panel.teams)).toEqual([...titles(panel.teams)].sort((a, b) => a.localeCompare(b)));
    expect(panel.teams.length).toBeGreaterThan(2);
  });

  it('shows what teams have proposed for a word, the newest first and with its team, and the card of a page none of it', async () => {
    const proposal = (n: number, on: string, team?: string) => ({
      id: String(n).repeat(32),
      on,
      short: `Meaning ${n}`,
      ...(team && { team }),
    });
    const proposals = [
      proposal(1, '2026-09-01', 'sales'),
      proposal(2, '2026-09-10'),
      proposal(3, '2026-09-10', 'gone'),
    ];
    const terms = [{ id: 'arr', label: 'ARR', proposals }];
    await worker.state.sync.loadFiles(await bundleOf(3, { terms, teams: [{ id: 'sales', name: 'Sales' }] }));
    const { card } = (await worker.ask('panel.card', { ...HERE, subject: { kind: 'word', ids: ['arr'] } })) as {
      card: PanelCard & { kind: 'term' };
    };
    expect(card.proposals).toEqual([
      { id: '2'.repeat(32), team: null, on: '2026-09-10', short: 'Meaning 2', example: null },
      { id: '3'.repeat(32), team: { id: 'gone', name: 'gone' }, on: '2026-09-10', short: 'Meaning 3', example: null },
      { id: '1'.repeat(32), team: { id: 'sales', name: 'Sales' }, on: '2026-09-01', short: 'Meaning 1', example: null },
    ]);
    const onPage = await worker.onPage('page.card', { subject: { kind: 'word', ids: ['arr'], host: 'salesforce' } });
    expect(JSON.stringify(onPage)).not.toContain('Meaning 1');
  });

  it('opens what a row is about: a chain, a word, a team, a piece of work', async () => {
    const panel = await worker.ask('panel.list', HERE);
    const open = async (row: PanelRow | undefined) => {
      const reply = await worker.ask('panel.card', { ...HERE, subject: row?.subject ?? { kind: 'team', id: '' } });
      return 'card' in reply ? reply.card : null;
    };
    expect((await open(panel.warnings[0]))?.kind).toBe('chain');
    expect((await open(panel.words[0]))?.kind).toBe('term');
    expect((await open(panel.teams[0]))?.kind).toBe('team');
    const { rows } = await worker.ask('panel.search', { query: 'ROUT-77' });
    const item = await open(rows[0]);
    expect(item).toMatchObject({ kind: 'work', title: 'Smart Routing' });
    const gone = await worker.ask('panel.card', { ...HERE, subject: { kind: 'word', ids: ['no-such'] } });
    expect(gone).toEqual({ problem: { code: 'gone', values: {} } });
  });

  it('sets a warning aside and wakes it', async () => {
    const key = (await worker.ask('panel.list', HERE)).warnings[0]?.key ?? '';
    expect(await worker.ask('panel.snooze', { ...HERE, key })).toEqual({ ok: true });
    const snoozed = await worker.ask('panel.list', HERE);
    expect(snoozed.snoozed.map((row) => row.key)).toEqual([key]);
    expect(snoozed.warnings.map((row) => row.key)).not.toContain(key);
    await worker.ask('reader.wake', { key });
    expect((await worker.ask('panel.list', HERE)).warnings[0]?.key).toBe(key);
    expect(await worker.ask('panel.snooze', { ...HERE, key: 'no-such' })).toEqual({ ok: false });
  });

  it('says what was checked where nothing is late', async () => {
    show({}, '10/30/2026');
    const before = await worker.ask('panel.list', HERE);
    expect(before.warnings.filter(({ state }) => state === 'broken')).toEqual([]);
    for (const { key } of before.warnings) await worker.ask('panel.snooze', { ...HERE, key });
    const panel = await worker.ask('panel.list', HERE);
    expect(panel.calm).toMatch(/^1 date checked against \d+ steps\. It fits, with \d+ d spare\.$/);
  });

  it('shows a row on its page', async () => {
    worker.browser.sent.length = 0;
    await worker.ask('panel.show', { ...HERE, subject: { kind: 'word', ids: ['arr'] } });
    expect(worker.browser.sent.at(-1)).toEqual({ tabId: 7, message: { name: 'page.show', what: 'term arr' } });
    expect(await worker.ask('panel.show', { ...HERE, subject: { kind: 'team', id: 'sales' } })).toEqual({ ok: false });
  });

  it('says why a page is not listed', async () => {
    const still = async (place = HERE) => (await worker.ask('panel.list', place)).still;
    worker.browser.answers.delete(7);
    expect(await still()).toBe('silent');
    worker.browser.revoked.add('https://example.com/*');
    expect(await still({ tabId: 8, url: 'https://example.com/' })).toBe('elsewhere');
    await worker.ask('reader.pause', { site: new URL(SALESFORCE).origin, paused: true });
    expect(await still()).toBe('paused');
    await worker.ask('source.none', {});
    expect(await still()).toBe('no-source');
  });

  it('folds a cause of several records that share a page to one row', async () => {
    const deals = ['deal-one', 'deal-two', 'deal-three'];
    const ref = 'salesforce:0065g0000MERID1';
    const bundle = await bundleOf(1, {
      manifest: { name: 'Meridian', defaultCalendar: 'us' },
      calendars: [{ id: 'us', timeZone: 'America/New_York', weekend: [6, 7] }],
      items: [
        { id: 'feature', title: 'Feature', state: 'deprioritised', stateOn: '2026-09-03' },
        ...deals.map((id) => ({ id, title: id, refs: [ref], target: { date: '2026-10-06' } })),
      ],
      links: deals.map((from) => ({ from, to: 'feature', kind: 'needs' as const, hard: true })),
    });
    worker = await startWorker({ files: packaged(bundle) });
    worker.browser.active = { id: 7, url: SALESFORCE };
    await worker.ask('source.sample', {});
    show({}, '10/6/2026');
    const { warnings } = await worker.ask('panel.list', HERE);
    const [first, ...others] = (warnings ?? []).filter(({ off }) => off?.includes('Feature'));
    expect([first?.aside, others]).toEqual(['and on 2 more records', []]);
  });

  it('takes no word of a page for more than it is', async () => {
    worker.browser.answers.set(7, { warnings: 0, terms: 0, recognised: true, found: 'all', context: { host: 'evil' } });
    const panel = await worker.ask('panel.list', HERE);
    expect([panel.still, panel.words, panel.warnings, panel.title]).toEqual([null, [], [], null]);
  });

  it('tells what changed in the last seven days and what others lean on', async () => {
    await worker.ask('reader.as-of', { asOf: { date: '2026-09-08', time: '09:00' } });
    const panel = await worker.ask('panel.list', HERE);
    expect(titles(panel.week)).toContain('Smart Routing');
    expect(panel.leaning).not.toBeNull();
    await worker.ask('reader.team', { team: 'routing' });
    const routing = await worker.ask('panel.list', HERE);
    expect(routing.leaning?.find(({ title }) => title.startsWith('Smart Routing'))?.note).toMatch(
      /^3 pieces of work: Marketing, Sales$/,
    );
    await worker.ask('reader.team', { team: null });
    expect((await worker.ask('panel.list', HERE)).leaning).toBeNull();
  });

  it('searches terms, work and teams', async () => {
    const found = async (query: string) => (await worker.ask('panel.search', { query })).rows;
    expect(titles(await found('heron'))[0]).toBe('Smart Routing');
    expect((await found('legal')).some(({ subject }) => subject.kind === 'team')).toBe(true);
    expect((await found('active cust'))[0]?.subject).toEqual({ kind: 'word', ids: ['active-customer'] });
    expect(await found('  ')).toEqual([]);
    const { rows, total } = await worker.ask('panel.search', { query: 'a' });
    expect(rows).toHaveLength(20);
    expect(total).toBeGreaterThan(20);
  });
});
