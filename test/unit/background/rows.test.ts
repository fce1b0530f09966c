import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { PageContext } from '../../../lib/messaging/protocol';
import { startWorker } from './worker';

const rowOf = (ref: string, host: PageContext['host'] = 'notion'): PageContext => ({
  host,
  ref,
  pageLocale: 'en-US',
  fields: [],
});
const BILLING = rowOf('notion:df9668cb99e17bbd4afba3f618cc5e7f');
const HELLO = { host: 'notion', origin: 'https://app.notion.com', known: null } as const;
const NOBODYS = rowOf('notion:00000000000000000000000000000000');

describe('rows of a list', () => {
  it('are answered in the order in which they were asked about, each with its first warning and the words of one', async () => {
    const { onPage, ask } = await startWorker();
    await ask('source.sample', {});
    await ask('reader.team', { team: 'engineering' });
    await ask('reader.as-of', { asOf: { date: '2026-09-14', time: '09:00' } });
    const { rows } = await onPage('page.rows', { rows: [NOBODYS, BILLING] });
    expect(rows[0]).toEqual({ mark: null, words: [] });
    expect(rows[1]?.words).toMatchObject([{ mark: { rule: 'meanings-differ' } }]);
    expect(rows[1]?.mark?.spoken).toMatch(/^Usage-based billing: /);
    await ask('reader.lists', { on: false });
    expect(await onPage('page.rows', { rows: [BILLING] })).toEqual({ rows: [] });
    expect(await onPage('page.hello', HELLO)).toMatchObject({ on: true, lists: false });
    expect(await ask('options.state', {})).toMatchObject({ lists: false });
    const { text } = await ask('options.export', {});
    await ask('reader.lists', { on: true });
    expect((await onPage('page.rows', { rows: [BILLING] })).rows).toHaveLength(1);
    await ask('options.import', { text });
    expect(await onPage('page.rows', { rows: [BILLING] })).toEqual({ rows: [] });
    await ask('reader.lists', { on: true });
    await ask('reader.pause', { site: null, paused: true });
    expect(await onPage('page.rows', { rows: [BILLING] })).toEqual({ rows: [] });
  });
});
