import { defineContentScript } from 'wxt/utils/define-content-script';
import { CARD_PORT, cardPort } from '../../lib/messaging/card-port';
import { addCatalogue } from '../../lib/phrases/catalogues';
import { words } from '../../lib/phrases/en/sets/card';
import { createCardPort } from './create-card-port';

/** The card, injected on first need into the world the page script lives in. Only registers itself. */
export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  main() {
    // Injected anew after an update: what an earlier one made goes first.
    cardPort()?.dispose();
    addCatalogue('en', words);
    (globalThis as Record<symbol, unknown>)[CARD_PORT] = createCardPort();
  },
});
