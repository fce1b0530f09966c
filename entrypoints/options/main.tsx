import '../../components/styles/tokens.css';
import '../../components/styles/components.css';
import '../../components/styles/pages.css';
import '../../components/styles/options.css';
import { createRoot } from 'react-dom/client';
import { markLanguage } from '../../components/mark-language';
import { words } from '../../lib/phrases/en/sets/options';
import { loadLanguage } from '../../lib/phrases/load-language';
import { browserPorts } from '../../lib/platform/browser-ports';
import { Options } from './options';

const root = document.getElementById('root');
const ports = browserPorts();
await loadLanguage(ports.runtime.uiLanguage(), words, {
  de: () => import('../../lib/phrases/de/sets/options'),
  ja: () => import('../../lib/phrases/ja/sets/options'),
});
markLanguage(document, ports.runtime.uiLanguage(), 'options.page-title');
if (root) createRoot(root).render(<Options ports={ports} />);
