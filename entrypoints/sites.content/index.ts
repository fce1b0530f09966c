import { defineContentScript } from 'wxt/utils/define-content-script';
import type { HostId } from '../../lib/hosts/adapter';
import { recognise } from '../../lib/hosts/recognise';
import { send } from '../../lib/messaging/client';
import { beginLifetime } from '../overlay/lifetime';
import { whenRecognised } from '../overlay/when-recognised';
import '../overlay/firefox.css';

/** A site that no host knows after so long is any other: hosts say what they are before they draw their pages. */
const PATIENCE_MS = 3000;

/**
 * The script on sites that the reader has allowed one by one. Which host's pages are there, only the document knows: it
 * waits until one is recognised, has that host's script put in its place, and ends.
 */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  main() {
    let stop = () => {};
    let patience: ReturnType<typeof setTimeout> | undefined;
    const lifetime = beginLifetime(document, () => {
      clearTimeout(patience);
      stop();
    });
    if (!lifetime) return;
    const become = (host: HostId) => {
      if (lifetime.leaveIfOrphaned()) return;
      lifetime.end();
      send('page.need-host-script', { host }).catch(() => {});
    };
    patience = setTimeout(become, PATIENCE_MS, 'web');
    stop = whenRecognised(document, recognise, become);
  },
});
