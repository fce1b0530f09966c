import '../../components/styles/tokens.css';
import '../../components/styles/components.css';
import '../../components/styles/pages.css';
import { createRoot } from 'react-dom/client';
import { markLanguage } from '../../components/mark-language';
import { words } from '../../lib/phrases/en/sets/welcome';
import { loadLanguage } from '../../lib/phrases/load-language';
import { browserPorts } from '../../lib/platform/browser-ports';
import { Welcome } from './welcome';

const root = document.getElementById('root');
const ports = browserPorts();
await loadLanguage(ports.runtime.uiLanguage(), words, {
  de: () => import('../../lib/phrases/de/sets/welcome'),
  ja: () => import('../../lib/phrases/ja/sets/welcome'),
});
markLanguage(document, ports.runtime.uiLanguage(), 'welcome.page-title');
if (root) createRoot(root).render(<Welcome ports={ports} />);
