import '../../components/styles/tokens.css';
import '../../components/styles/components.css';
import '../../components/styles/pages.css';
import { createRoot } from 'react-dom/client';
import { markLanguage } from '../../components/mark-language';
import { words } from '../../lib/phrases/en/sets/popup';
import { loadLanguage } from '../../lib/phrases/load-language';
import { browserPorts } from '../../lib/platform/browser-ports';
import { Popup } from './popup';
import { readState } from './use-popup-model';

/** A worker that is awake answers within this, in ms: then the first frame is the whole. One that wakes takes longer. */
const PATIENCE_MS = 60;

const root = document.getElementById('root');
const ports = browserPorts();
const asked = new URLSearchParams(location.search);
// Asked for before anything is drawn, so that it comes while that is made ready.
const state = readState(ports, asked);
await loadLanguage(ports.runtime.uiLanguage(), words, {
  de: () => import('../../lib/phrases/de/sets/popup'),
  ja: () => import('../../lib/phrases/ja/sets/popup'),
});
markLanguage(document, ports.runtime.uiLanguage(), 'popup.name');
const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null));
const first = (await Promise.race([state, late])) ?? state;
if (root) createRoot(root).render(<Popup ports={ports} asked={asked} first={first} />);
