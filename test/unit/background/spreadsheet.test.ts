import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { startWorker } from './worker';

it('makes a workspace of a spreadsheet, with the teams it names', async () => {
  const { ask } = await startWorker();
  const text = 'Term,Meaning,Team\nARR,Signed recurring revenue,Sales\nGA,Anyone can turn it on,Product\n';
  expect(await ask('source.sheet', { name: 'Glossary.csv', text })).toMatchObject({ ok: true, name: 'Glossary' });
  const { rows } = await ask('panel.search', { query: 'sales' });
  expect(rows.map(({ title }) => title)).toContain('Sales');
  expect((await ask('popup.state', { url: null })).source?.counts).toEqual({ terms: 2, teams: 2, items: 0 });
});

it('says so where no row is a term, and keeps what was open', async () => {
  const { ask } = await startWorker();
  await ask('source.sample', {});
  expect(await ask('source.sheet', { name: 'a.csv', text: 'x,y\n1,2\n' })).toEqual({
    problem: { code: 'sheet-no-terms', values: {} },
  });
  expect((await ask('popup.state', { url: null })).source?.name).toBe('Meridian');
});
