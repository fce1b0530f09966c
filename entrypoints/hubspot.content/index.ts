import { defineContentScript } from 'wxt/utils/define-content-script';
import { hubspot } from '../../lib/hosts/hubspot';
import { runOverlay } from '../overlay/run-overlay';

/** The script on pages of HubSpot, where the reader has allowed them. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  main() {
    runOverlay(hubspot);
  },
});
