import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { SALESFORCE, sampleFiles, startWorker } from './worker';

const HELLO = { host: 'salesforce', origin: new URL(SALESFORCE).origin, known: null } as const;

it('a page is told which words are off, anew on another day and under "show as of"', async () => {
  const { ask, onPage, browser } = await startWorker();
  await ask('source.files', { files: await sampleFiles() });
  const amber = async () => {
    const state = await onPage('page.hello', HELLO);
    return state.on ? state.amber : [];
  };
  browser.now = Date.parse('2026-09-15T09:00:00-04:00');
  expect(await amber()).toHaveLength(15);
  expect(await amber()).toContain('active-customer');
  expect(await amber()).not.toContain('nrr');
  browser.now = Date.parse('2027-03-01T09:00:00-05:00');
  // Half a year on its review is overdue as well.
  expect(await amber()).toContain('nrr');
  await ask('reader.as-of', { asOf: { date: '2026-06-30', time: '09:00' } });
  expect((await amber()).sort()).toEqual(['active-customer', 'lite', 'logo-churn']);
});
