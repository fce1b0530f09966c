import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { hostLocators, isSigned } from '../../../entrypoints/background/host-locators';
import { bundleOf } from '../sync/bundles';
import { startWorker } from './worker';

const manifest = {
  name: 'Meridian',
  hosts: { locators: { 'salesforce.field': '[data-field]', 'jira.row': 'tr', 'salesforcex.row': 'li' } },
};

it('gives a host its own selectors, of a signed bundle', () => {
  expect(hostLocators('salesforce', manifest, true)).toEqual({ field: '[data-field]' });
  expect(hostLocators('jira', manifest, true)).toEqual({ row: 'tr' });
});

it('gives a page no more than a host can have', () => {
  const locators = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`salesforce.name${at}`, '*']));
  expect(Object.keys(hostLocators('salesforce', { name: 'Meridian', hosts: { locators } }, true))).toHaveLength(100);
});

it('gives none of a bundle that is not signed, nor of one that has none', () => {
  expect(hostLocators('salesforce', manifest, false)).toEqual({});
  expect(hostLocators('salesforce', { name: 'Meridian' }, true)).toEqual({});
});

it.each([
  ['never-synced', null, false],
  ['sample', null, false],
  ['file', ['key'], false],
  ['couch', ['key'], false],
  ['bundle', [], false],
  ['bundle', null, false],
  ['bundle', ['key'], true],
])('of %s, with the keys %j, the workspace counts as signed: %j', async (kind, keys, signed) => {
  const active = kind === 'never-synced' ? kind : { position: { sourceKind: kind } };
  const state = { sync: { active: () => active }, connectionOf: async () => keys && { keys } };
  expect(await isSigned(state as unknown as Parameters<typeof isSigned>[0])).toBe(signed);
});

it('a page is told of no selector by a bundle that was opened from disk', async () => {
  const { ask, onPage } = await startWorker();
  const named = { name: 'Mended', hosts: { locators: { 'salesforce.field': '[data-field]' } } };
  await ask('source.files', { files: await bundleOf(1, { manifest: named }) });
  const hello = { host: 'salesforce', origin: 'https://acme.lightning.force.com', known: null } as const;
  expect(await onPage('page.hello', hello)).toMatchObject({ on: true, locators: {} });
});
