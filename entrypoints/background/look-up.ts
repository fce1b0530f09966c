import { say } from '../../lib/phrases/say';
import type { Ports } from '../../lib/platform/ports';
import type { ViewSource } from './current-view';
import type { WorkerState } from './worker-state';

/** More than anyone asks for by name; of a longer selection the beginning is looked up. */
const MOST = 200;
const SUGGESTIONS = 6;

/** What a panel that is about to open is to look up, by its window: held in memory until it is asked for, once. */
export interface Asked {
  take(windowId: number | null): string | null;
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, MOST);

/**
 * Looks words up from outside a page: those that are selected, from the page's context menu, and those typed after the
 * keyword in the address field. What is selected goes to the panel and nowhere else, and is not kept.
 */
export function watchLookUps(ports: Ports, ready: Promise<WorkerState>, viewOf: ViewSource): Asked {
  const asked = new Map<number, string>();

  ports.menus.onSelection(async (selection, windowId) => {
    if (windowId === null) return;
    asked.set(windowId, plain(selection));
    // Before anything is awaited: what the click allows ends there.
    await ports.panel.lookUp(windowId).catch(() => asked.delete(windowId));
  });
  const offer = async () => {
    await import('../../lib/phrases/every-language');
    ports.menus.offer(say('menu.look-up', {}, ports.runtime.uiLanguage()));
  };
  ports.runtime.onInstalled(offer);
  ports.runtime.onStartup(offer);

  ports.omnibox.onInput(async (text) => {
    const view = viewOf(await ready);
    if (!view) return [];
    const { searchEverything } = await import('../../lib/views/search-everything');
    return searchEverything(view.ctx, plain(text), SUGGESTIONS).rows.map(({ title, note, off }) => ({
      content: title,
      description: [title, note ?? off].filter(Boolean).join(' – '),
    }));
  });
  ports.omnibox.onEntered(async (text) => {
    const query = new URLSearchParams({ url: '', find: plain(text) });
    await ports.tabs.open(`${ports.runtime.getUrl('sidepanel.html')}?${query}`);
  });

  return {
    take(windowId) {
      if (windowId === null) return null;
      const text = asked.get(windowId) ?? null;
      asked.delete(windowId);
      return text;
    },
  };
}
