import { expect, it } from 'vitest';
import { hostLocators } from '../../../entrypoints/background/host-locators';

const manifest = {
  name: 'Meridian',
  hosts: { locators: { 'salesforce.field': '[data-field]', 'jira.row': 'tr', 'salesforcex.row': 'li' } },
};

it('gives a host its own selectors, of a signed bundle', () => {
  expect(hostLocators('salesforce', manifest, true)).toEqual({ field: '[data-field]' });
  expect(hostLocators('jira', manifest, true)).toEqual({ row: 'tr' });
});

it('gives none of a bundle that is not signed, nor of one that has none', () => {
  expect(hostLocators('salesforce', manifest, false)).toEqual({});
  expect(hostLocators('salesforce', { name: 'Meridian' }, true)).toEqual({});
});
