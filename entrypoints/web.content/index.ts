import { defineContentScript } from 'wxt/utils/define-content-script';
import { web } from '../../lib/hosts/web';
import { runOverlay } from '../overlay/run-overlay';

/** The script on pages of any other site that the reader has allowed. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  main() {
    runOverlay(web);
  },
});
