import browser from 'webextension-polyfill';
import type { Menus, Omnibox } from './ports';

const LOOK_UP = 'look-up';

/** The entry that a selection on a page offers. */
export const menus: Menus = {
  async offer(title) {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: LOOK_UP, title, contexts: ['selection'] });
  },
  onSelection(listener) {
    browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
      if (menuItemId === LOOK_UP && selectionText) void listener(selectionText, tab?.windowId ?? null);
    });
  },
};

/** Chrome reads a suggestion as XML; Firefox shows it as it is. */
const isXml = !('sidebarAction' in browser);
const shown = (text: string) =>
  isXml ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;

/** The address field, after the extension's keyword. */
export const omnibox: Omnibox = {
  onInput(listener) {
    browser.omnibox.onInputChanged.addListener((text, suggest) => {
      void listener(text).then((found) =>
        suggest(found.map(({ content, description }) => ({ content, description: shown(description) }))),
      );
    });
  },
  onEntered: (listener) => browser.omnibox.onInputEntered.addListener((text) => void listener(text)),
};
