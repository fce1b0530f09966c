import { defineContentScript } from 'wxt/utils/define-content-script';
import { notion } from '../../lib/hosts/notion';
import { SITES_OF_HOST } from '../../lib/values/required-sites';
import { runOverlay } from '../overlay/run-overlay';

/** The script on every page of Notion. */
export default defineContentScript({
  matches: SITES_OF_HOST.notion,
  runAt: 'document_idle',
  main() {
    runOverlay(notion);
  },
});
