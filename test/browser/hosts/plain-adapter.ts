import type { HostAdapter } from '../../../lib/hosts/adapter';

/** An adapter of no host, which knows nothing; a test says what it is to know. */
export const PLAIN_ADAPTER: HostAdapter = {
  id: 'salesforce',
  matches: () => true,
  fromUrl: () => null,
  view: () => ({ kind: 'none', record: null }),
  fields: () => [],
  title: () => null,
  readingRoots: () => [],
  neverRead: ':not(*)',
  sections: 'section',
  panes: null,
  locators: () => ({}),
  replaceLocators() {},
  expects: {},
  theme: () => null,
};
