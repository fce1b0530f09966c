import type { Browser } from 'puppeteer-core';
import type { Outside } from './driver';
import { privileged } from './firefox-beyond';

/** Whether an extension's page stands in the sidebar, asked in the browser's window. */
export const SIDEBAR = `SidebarController.isOpen && /plumbline/.test(SidebarController.currentID)`;

/** Answers the question for a site as its button does. The button itself takes no press at first, against a press by mistake. */
export const ALLOW = `(() => {
  const asked = PopupNotifications.getNotification('addon-webext-permissions', gBrowser.selectedBrowser);
  if (!asked) return false;
  asked.mainAction.callback();
  PopupNotifications.remove(asked);
  return true;
})()`;

/** What the browser's window does for a key of ours, an entry of ours in a menu, and words after our keyword. */
export async function outside(browser: Browser, extension: string, what: Outside): Promise<void> {
  if ('command' in what) {
    const { command } = what;
    const keys = { panel: 'P', 'next-mark': 'J', 'previous-mark': 'J' } as Record<string, string>;
    const shift = command === 'previous-mark';
    const found = await privileged(
      browser,
      `(() => {
        const key = [...document.querySelectorAll('keyset[id*="plumbline"] key')].find((one) =>
          one.getAttribute('key')?.toUpperCase() === ${JSON.stringify(keys[command])} &&
          one.getAttribute('modifiers').includes('shift') === ${shift});
        key?.doCommand();
        return key !== undefined;
      })()`,
    );
    if (!found) throw new Error(`No key of the browser's window is for ${command}`);
  } else if ('selected' in what) {
    const info = JSON.stringify({ menuItemId: 'look-up', selectionText: what.selected, editable: false });
    await privileged(
      browser,
      `${extension}.emit('webext-menu-menuitem-click', ${info}, gBrowser.selectedTab).then(() => true)`,
    );
  } else {
    await privileged(
      browser,
      `(() => {
        const { ExtensionSearchHandler } = ChromeUtils.importESModule('resource://gre/modules/ExtensionSearchHandler.sys.mjs');
        ExtensionSearchHandler.handleSearch({ keyword: 'pl', text: 'pl ' + ${JSON.stringify(what.entered)}, inPrivateWindow: false }, () => {});
        ExtensionSearchHandler.handleInputEntered('pl', 'pl ' + ${JSON.stringify(what.entered)}, 'tab');
        return true;
      })()`,
    );
  }
}
