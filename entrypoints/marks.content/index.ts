import { defineContentScript } from 'wxt/utils/define-content-script';
import chip from '../../components/styles/chip.css?inline';
import tokens from '../../components/styles/chip-tokens.css?inline';
import { createMarks } from '../../lib/page/marks';
import { MARKS_PORT, type MarksPort } from '../../lib/page/marks-port';

/** What draws marks, injected with the first into the world the page script lives in. Only registers itself. */
export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  main() {
    const create: MarksPort = (doc, options) => createMarks(doc, { ...options, css: tokens + chip });
    (globalThis as Record<symbol, unknown>)[MARKS_PORT] = create;
  },
});
