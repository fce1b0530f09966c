import highlights from '../../components/styles/highlights.css?inline';
import type { HostAdapter } from '../../lib/hosts/adapter';
import { selfCheck } from '../../lib/hosts/self-check';
import { send } from '../../lib/messaging/client';
import type { Changed, PageCountReply, PageCountRequest, Show, Step } from '../../lib/messaging/protocol';
import { removeLeftovers } from '../../lib/page/leftovers';
import { keepOwnKeys, releaseOwnKeys } from '../../lib/page/own-keys';
import { pageDrawn } from '../../lib/page/page-drawn';
import { onMessage, runtimeId } from '../../lib/platform/page-runtime';
import './firefox.css';
import { beginLifetime } from './lifetime';
import { type Overlay, startOverlay } from './overlay';
import type { OverlayStyles } from './overlay-styles';
import { whenRecognised } from './when-recognised';

/**
 * In Firefox what we show hangs on `firefox.css`, which goes with the extension. It is there where the browser itself put
 * this script, and not where the background did, into a tab that was open when a site was granted.
 */
function stylesFor(doc: Document): OverlayStyles {
  const term = import.meta.env.FIREFOX && getComputedStyle(doc.documentElement, '::highlight(pl-term)');
  const carried = term !== false && term.textDecorationLine.includes('underline');
  return {
    highlights,
    highlightsInDocument: carried,
    layer: carried ? ':host { display: var(--plumbline-here, none) !important; }' : '',
  };
}

/**
 * What the script of each host does: waits until its adapter knows the page, asks whether to show anything, and shows
 * it. A script holds this and its own adapter, so that no page pays for what is known of other hosts.
 */
export function runOverlay(known: HostAdapter): void {
  let adapter: HostAdapter | null = null;
  let overlay: Overlay | null = null;
  let version: string | null = null;
  let asking = 0;

  function stop(): void {
    overlay?.dispose();
    overlay = null;
    version = null;
  }

  async function hello(): Promise<void> {
    if (!adapter || lifetime?.leaveIfOrphaned()) return;
    const mine = ++asking;
    overlay?.forget();
    try {
      const state = await send('page.hello', { host: adapter.id, origin: location.origin, known: version });
      if (mine !== asking || !adapter) return;
      if (!state.on) {
        stop();
        return;
      }
      adapter.replaceLocators(state.locators);
      if (state.index) {
        if (overlay) overlay.setIndex(state.index);
        else
          overlay = startOverlay(
            document,
            adapter,
            state.index,
            stylesFor(document),
            () => lifetime?.leaveIfOrphaned() ?? true,
          );
        version = state.version;
      }
      overlay?.setFields(state.fields);
      overlay?.setLists(state.lists);
      overlay?.setQuietness(state.quiet);
      overlay?.setMuted(state.muted);
      overlay?.setAmber(state.amber);
      overlay?.refresh();
    } catch {
      // The background is away, or this script's extension is: what is on screen stays, or goes with the orphan.
      lifetime?.leaveIfOrphaned();
    }
  }

  let stopListening = () => {};
  let stopWaiting = () => {};
  const lifetime = beginLifetime(document, () => {
    asking++;
    adapter = null;
    stopWaiting();
    stopListening();
    releaseOwnKeys();
    stop();
  });
  if (!lifetime) return;
  const recognise = (url: URL, doc: Document) => (known.matches(url, doc) ? known : null);

  function start(): void {
    if (lifetime?.leaveIfOrphaned()) return;
    removeLeftovers(document);
    // Put there at the page's beginning where the browser did it; in a tab that was open already, only now.
    keepOwnKeys(window, () => runtimeId() === null);
    stopListening = onMessage((message) => {
      type Told = Changed | PageCountRequest | Show | Step;
      const { name, by, what } = (message ?? {}) as { name?: Told['name'] } & Partial<
        Pick<Step, 'by'> & Pick<Show, 'what'>
      >;
      if (name === 'page.changed') void hello();
      if (name === 'page.step') overlay?.step(by === -1 ? -1 : 1);
      if (name === 'page.show') return overlay?.show(what) ?? false;
      if (name !== 'page.count') return undefined;
      const nothing = { warnings: 0, terms: 0, found: {}, context: null };
      // Asked when the reader looks, by when the page has long been drawn: no visit pays for it.
      const unrecognised = selfCheck(known, new URL(location.href), document);
      const recognised = adapter !== null && unrecognised === null;
      const count: PageCountReply = { ...nothing, ...overlay?.count(), recognised, unrecognised };
      return count;
    });
    stopWaiting = whenRecognised(document, recognise, (found) => {
      adapter = found;
      void pageDrawn(window).then(hello);
    });
  }
  // Another stretch of work than what it took to come here: to read and run this script is the longest of all.
  setTimeout(start);
}
