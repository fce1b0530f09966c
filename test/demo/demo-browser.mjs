import { findCommand, installDebianPackages } from '../run/browsers.mjs';
import { toolEnvironment } from '../run/dependencies.mjs';
import { runCommand } from '../run/run-command.mjs';

/** Any of the Chromium family will do; the first that is found is used. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** Playwright's own build, downloaded where it is missing. */
async function playwrightsBrowser(root, say) {
  const env = toolEnvironment(root);
  say('Downloading a browser (playwright install chromium)');
  const { code, output } = await runCommand('playwright', ['install', 'chromium'], { cwd: root, env });
  const ask = "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))";
  const { stdout } = await runCommand('node', ['-e', ask], { cwd: root, env });
  const path = findCommand([stdout.trim()].filter(Boolean));
  if (code !== 0 || !path)
    throw new Error(
      `No browser was found or could be installed. Install Chromium, Chrome or Edge, or name one: PLUMBLINE_BROWSER=/path/to/browser npm run demo\n${output.slice(-1_000)}`,
    );
  return path;
}

/** Path of a browser for the demo: the named one, one that is here, Debian's, Playwright's. */
export async function ensureDemoBrowser(root, say) {
  const named = process.env.PLUMBLINE_BROWSER;
  if (named) {
    const path = findCommand([named]);
    if (!path) throw new Error(`PLUMBLINE_BROWSER is ${named}, which is no program.`);
    return path;
  }
  const here = findCommand(NAMES);
  if (here) return here;
  try {
    await installDebianPackages(['chromium'], say);
  } catch (error) {
    say(error.message);
  }
  return findCommand(NAMES) ?? playwrightsBrowser(root, say);
}
