/**
 * `npm run demo`: Plumbline in a browser of its own, on the sample company's pages at their real addresses. Started by
 * plain Node 20 before any dependency exists, so it uses Node's own modules only.
 *
 *   npm run demo                                  a window to look around in
 *   npm run demo -- --headless --pictures DIR     no window; pictures of every page, light and dark
 */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureDependencies, toolEnvironment } from '../run/dependencies.mjs';
import { runCommand } from '../run/run-command.mjs';
import { ensureDemoBrowser } from './demo-browser.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const say = (line) => process.stdout.write(`${line}\n`);
/** Someone may look around for as long as they like. */
const LONG_MS = 2 ** 31 - 1;

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function main() {
  const { values } = parseArgs({ options: { headless: { type: 'boolean' }, pictures: { type: 'string' } } });
  if (!values.headless && !hasDisplay())
    throw new Error(
      'There is no display to open a window on. With "npm run demo -- --headless --pictures DIR" the demo runs without one and saves pictures.',
    );
  if (values.headless && !values.pictures)
    throw new Error('--headless needs --pictures DIR: without a window there is nothing else to see.');
  await ensureDependencies(root, say);
  const executable = await ensureDemoBrowser(root, say);
  const env = toolEnvironment(root, { PLUMBLINE_BROWSER: executable });
  say('Building the extension');
  const built = await runCommand('wxt', ['build'], { cwd: root, env });
  if (built.code !== 0) throw new Error(`The build failed:\n${built.output.slice(-4_000)}`);
  const args = values.pictures ? ['test/demo/save-pictures.ts', resolve(values.pictures)] : ['test/demo/show.ts'];
  const shown = await runCommand('tsx', args, { cwd: root, env, show: true, limitMs: LONG_MS });
  process.exitCode = shown.code ?? 1;
}

main().catch((error) => {
  say(error.message);
  process.exitCode = 1;
});
