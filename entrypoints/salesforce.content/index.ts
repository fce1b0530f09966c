import { defineContentScript } from 'wxt/utils/define-content-script';
import { salesforce } from '../../lib/hosts/salesforce';
import { SITES_OF_HOST } from '../../lib/values/required-sites';
import { runOverlay } from '../overlay/run-overlay';

/** The script on every page of Salesforce. */
export default defineContentScript({
  matches: SITES_OF_HOST.salesforce,
  runAt: 'document_idle',
  main() {
    runOverlay(salesforce);
  },
});
