import { expect, it, vi } from 'vitest';
import { fakeExtensionApi, withApi } from './fake-extension-api';

/** The ports over a browser; one without a sidebar is Chromium. */
async function over(name: 'chromium' | 'firefox') {
  const api = fakeExtensionApi();
  if (name === 'chromium') delete api.browser.sidebarAction;
  return { ...api, ...(await withApi(api.browser, () => import('../../../lib/platform/browser-menus'))) };
}

it('offers one entry, on a selection, however often it is offered', async () => {
  const { menus, done } = await over('chromium');
  await menus.offer('Look up “%s”');
  expect(done).toEqual(['remove all', 'create Look up “%s” selection']);
});

it('hands on what is selected where its own entry is chosen, with the window', async () => {
  const { menus, browser } = await over('chromium');
  const chosen = vi.fn(async () => {});
  menus.onSelection(chosen);
  browser.contextMenus.onClicked.fire({ menuItemId: 'another', selectionText: 'ARR' }, { windowId: 3 });
  browser.contextMenus.onClicked.fire({ menuItemId: 'look-up' }, { windowId: 3 });
  expect(chosen).not.toHaveBeenCalled();
  browser.contextMenus.onClicked.fire({ menuItemId: 'look-up', selectionText: 'ARR' }, { windowId: 3 });
  browser.contextMenus.onClicked.fire({ menuItemId: 'look-up', selectionText: 'NRR' });
  expect(chosen.mock.calls).toEqual([
    ['ARR', 3],
    ['NRR', null],
  ]);
});

it.each([
  ['chromium', 'P&amp;L &lt;GAAP&gt; – what is left'],
  ['firefox', 'P&L <GAAP> – what is left'],
] as const)('suggests in %s what that browser shows as it is meant', async (name, description) => {
  const { omnibox, browser } = await over(name);
  omnibox.onInput(async (text) => [{ content: text, description: 'P&L <GAAP> – what is left' }]);
  const suggest = vi.fn();
  browser.omnibox.onInputChanged.fire('P&L', suggest);
  await vi.waitFor(() => expect(suggest).toHaveBeenCalledWith([{ content: 'P&L', description }]));
});

it('hands on what is entered', async () => {
  const { omnibox, browser } = await over('chromium');
  const entered = vi.fn(async () => {});
  omnibox.onEntered(entered);
  browser.omnibox.onInputEntered.fire('ARR', 'currentTab');
  expect(entered.mock.calls).toEqual([['ARR']]);
});
