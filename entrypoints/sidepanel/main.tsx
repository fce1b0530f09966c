import '../../components/styles/tokens.css';
import '../../components/styles/components.css';
import '../../components/styles/pages.css';
import '../../components/styles/panel.css';
import { createRoot } from 'react-dom/client';
import { markLanguage } from '../../components/mark-language';
import { words } from '../../lib/phrases/en/sets/panel';
import { loadLanguage } from '../../lib/phrases/load-language';
import { browserPorts } from '../../lib/platform/browser-ports';
import { SidePanel } from './side-panel';

const root = document.getElementById('root');
const ports = browserPorts();
await loadLanguage(ports.runtime.uiLanguage(), words, {
  de: () => import('../../lib/phrases/de/sets/panel'),
  ja: () => import('../../lib/phrases/ja/sets/panel'),
});
markLanguage(document, ports.runtime.uiLanguage(), 'panel.title');
if (root) createRoot(root).render(<SidePanel ports={ports} asked={new URLSearchParams(location.search)} />);
