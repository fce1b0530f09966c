import { defineContentScript } from 'wxt/utils/define-content-script';
import { keepOwnKeys } from '../../lib/page/own-keys';
import { runtimeId } from '../../lib/platform/page-runtime';
import { REQUIRED_SITES } from '../../lib/values/required-sites';

/**
 * The first to listen on a page's window, and all it does: what is typed in a card or on a chip is kept from the page's
 * own shortcuts. Whoever comes later comes after listeners of the page that act before it.
 */
export default defineContentScript({
  matches: REQUIRED_SITES,
  runAt: 'document_start',
  main() {
    keepOwnKeys(window, () => runtimeId() === null);
  },
});
