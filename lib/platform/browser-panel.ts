import browser from 'webextension-polyfill';
import { panelTouch } from './browser-touch';
import type { SidePanel } from './ports';

/** Chrome's own side panel, which the polyfill does not know. */
interface ChromeSidePanel {
  open(options: { windowId: number }): Promise<void>;
}

/** What the panel of a window is told, where one is open. Firefox closes its sidebar itself. */
interface Told {
  name: 'panel.leave' | 'panel.look-up';
  windowId: number;
}

/** Listens to one of them, for the window that the asking page stands in. Returns the way to stop. */
function onTold(wanted: Told['name'], listener: () => void): () => void {
  const told = (message: unknown) => {
    const { name, windowId } = (message ?? {}) as Partial<Told>;
    if (name === wanted) void browser.windows.getCurrent().then(({ id }) => id === windowId && listener());
    return undefined;
  };
  browser.runtime.onMessage.addListener(told);
  return () => browser.runtime.onMessage.removeListener(told);
}

/** Nobody may be there to hear it. */
const tell = (message: Told) => browser.runtime.sendMessage(message).catch(() => {});

const chromePanel = () => (globalThis as { chrome?: { sidePanel?: ChromeSidePanel } }).chrome?.sidePanel;

async function open(windowId: number | null): Promise<void> {
  const chrome = chromePanel();
  // Before any await: the click or key that allows it is over after one.
  if (!chrome) return browser.sidebarAction.open();
  const done = windowId === null ? Promise.reject(new Error('no window')) : chrome.open({ windowId });
  await done;
}

/** The side panel of Chrome and the sidebar of Firefox behind one set of words. */
export const sidePanel: SidePanel = {
  ...panelTouch,
  open,
  async toggle(windowId) {
    if (!chromePanel()) return browser.sidebarAction.toggle();
    const opening = open(windowId);
    // Chrome has no way to ask whether it is open that leaves the key's permission standing. A panel that is open hears
    // this and closes; one that only now begins to load does not hear it.
    if (windowId !== null) await tell({ name: 'panel.leave', windowId });
    await opening;
  },
  async lookUp(windowId) {
    await open(windowId);
    await tell({ name: 'panel.look-up', windowId });
  },
  onLookUp: (listener) => onTold('panel.look-up', listener),
  onLeave: (listener) => onTold('panel.leave', listener),
  windowId: async () => (await browser.windows.getCurrent()).id ?? null,
};
