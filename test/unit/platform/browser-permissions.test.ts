import { expect, it, vi } from 'vitest';
import { fakeExtensionApi, withApi } from './fake-extension-api';

it('tells of a site that was given and of one that was taken away', async () => {
  const { browser } = fakeExtensionApi();
  const { browserPorts } = await withApi(browser, () => import('../../../lib/platform/browser-ports'));
  const changed = vi.fn(async () => {});
  browserPorts().permissions.onChanged(changed);
  browser.permissions.onAdded.fire({ origins: ['https://jira.example.com/*'] });
  expect(changed).toHaveBeenCalledTimes(1);
  browser.permissions.onRemoved.fire({ origins: ['https://jira.example.com/*'] });
  expect(changed).toHaveBeenCalledTimes(2);
});
