import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from './run-command.mjs';

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

/** True where every package that the lockfile asks for is installed in that version. Optional ones depend on the machine. */
function upToDate(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed || !existsSync(join(root, 'node_modules', '.bin', 'node'))) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional, peer }]) =>
      path === '' || optional || devOptional || peer || installed[path]?.version === version,
  );
}

/**
 * Installs the dependencies where they are missing or behind the lockfile. Runs before they exist, so it uses Node's
 * own modules only. Throws an Error with npm's words where that fails.
 * @param {string} root the repository
 * @param {(line: string) => void} say
 */
export async function ensureDependencies(root, say) {
  if (!upToDate(root)) {
    say('Installing dependencies (npm ci)');
    // Said aloud, also under `npm test --silent`: why it fails is what a reader needs to know.
    const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
    const { code, output } = await runCommand('npm', args, { cwd: root });
    if (code !== 0) throw new Error(`npm ci failed:\n${output.slice(-4_000)}`);
  }
  if (!existsSync(join(root, '.wxt', 'tsconfig.json'))) {
    const { code, output } = await runCommand('wxt', ['prepare'], { cwd: root, env: toolEnvironment(root) });
    if (code !== 0) throw new Error(`wxt prepare failed:\n${output.slice(-4_000)}`);
  }
}

/** The environment in which the project's own tools, and its own Node, come first. */
export function toolEnvironment(root, more = {}) {
  const bin = join(root, 'node_modules', '.bin');
  return { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, ...more };
}
