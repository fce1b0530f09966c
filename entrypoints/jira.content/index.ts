import { defineContentScript } from 'wxt/utils/define-content-script';
import { jira } from '../../lib/hosts/jira';
import { SITES_OF_HOST } from '../../lib/values/required-sites';
import { runOverlay } from '../overlay/run-overlay';

/** The script on every page of Jira. */
export default defineContentScript({
  matches: SITES_OF_HOST.jira,
  runAt: 'document_idle',
  main() {
    runOverlay(jira);
  },
});
