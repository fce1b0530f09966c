import '../../components/styles/tokens.css';
import '../../components/styles/components.css';
import '../../components/styles/pages.css';
import { createRoot } from 'react-dom/client';
import { markLanguage } from '../../components/mark-language';
import { words } from '../../lib/phrases/en/sets/popup';
import { loadLanguage } from '../../lib/phrases/load-language';
import { browserPorts } from '../../lib/platform/browser-ports';
import { Popup } from './popup';

const root = document.getElementById('root');
const ports = browserPorts();
await loadLanguage(ports.runtime.uiLanguage(), words, {
  de: () => import('../../lib/phrases/de/sets/popup'),
  ja: () => import('../../lib/phrases/ja/sets/popup'),
});
markLanguage(document, ports.runtime.uiLanguage(), 'popup.name');
if (root) createRoot(root).render(<Popup ports={ports} asked={new URLSearchParams(location.search)} />);
