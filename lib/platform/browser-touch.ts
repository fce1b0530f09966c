import browser from 'webextension-polyfill';
import type { SidePanel } from './ports';

const NAME = 'panel';
/** Milliseconds before the panel's page looks for the background anew: it may have been ended, or updated. */
const AGAIN_MS = 2000;

/** A port from the panel's page to the background, open for as long as the page is, whatever becomes of the worker. */
export const panelTouch: Pick<SidePanel, 'stayInTouch' | 'onOpened'> = {
  stayInTouch() {
    let port: browser.Runtime.Port | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const connect = () => {
      if (document.visibilityState !== 'visible') {
        // Nobody looks: no worker is woken for it.
        timer = setTimeout(connect, AGAIN_MS);
        return;
      }
      try {
        port = browser.runtime.connect({ name: NAME });
        port.onDisconnect.addListener(() => {
          timer = setTimeout(connect, AGAIN_MS);
        });
      } catch {
        // The extension was updated under this page, which the browser is about to close.
      }
    };
    connect();
    return () => {
      clearTimeout(timer);
      port?.disconnect();
    };
  },
  onOpened: (listener) =>
    browser.runtime.onConnect.addListener((port) => {
      const isOwn = port.sender?.url?.startsWith(browser.runtime.getURL('')) ?? false;
      if (port.name !== NAME || !isOwn) return;
      const gone = new AbortController();
      port.onDisconnect.addListener(() => gone.abort());
      void listener(gone.signal);
    }),
};
