import { defineBackground } from 'wxt/utils/define-background';
import { config } from 'zod';
import { browserPorts } from '../../lib/platform/browser-ports';
import { startBackground } from './start-background';

export default defineBackground(() => {
  // Else zod tries `new Function` to see whether it may compile its parsers, which an extension's CSP refuses and logs.
  config({ jitless: true });
  startBackground(browserPorts());
});
