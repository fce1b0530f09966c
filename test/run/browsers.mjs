import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { runCommand } from './run-command.mjs';

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of these commands that exists, as an absolute path; null where none does. */
export function findCommand(names) {
  for (const name of names) {
    if (isAbsolute(name)) {
      if (executable(name)) return name;
      continue;
    }
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      // The project's own tools are no browsers.
      if (!folder.includes('node_modules') && executable(join(folder, name))) return join(folder, name);
    }
  }
  return null;
}

/** Oldest versions that Plumbline runs in; the built manifests say the same (`test/meta/browser-versions.test.ts`). */
export const OLDEST = { chromium: 128, firefox: 153 };

/**
 * Installs Debian packages, the newest there are: the list that a machine was made with may be months old, and so what
 * it names. Needs root and apt-get; throws an Error that says what to do by hand otherwise.
 * @param {string[]} packages
 */
export async function installDebianPackages(packages, say) {
  const byHand = `Install ${packages.join(' and ')} by hand, as root: apt-get update && apt-get install ${packages.join(' ')}`;
  if (!findCommand(['apt-get', '/usr/bin/apt-get'])) throw new Error(`There is no apt-get here. ${byHand}`);
  if (process.getuid?.() !== 0) throw new Error(`Only root may install packages. ${byHand}`);
  say(`Installing ${packages.join(' and ')} (apt-get)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // One source that cannot be reached fails the update; the packages may be had all the same.
  await runCommand('apt-get', ['update'], { env });
  const { code, output } = await runCommand('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
    env,
  });
  if (code !== 0) throw new Error(`apt-get failed:\n${output.slice(-2_000)}\n${byHand}`);
}

/** The major version that a `--version` line names; null where it names none. */
export function majorVersion(line) {
  const found = /(\d+)\.\d+/.exec(line);
  return found ? Number(found[1]) : null;
}

/** Where each browser of the tests is looked for: the one named in the environment first. */
const BROWSERS = {
  chromium: {
    title: 'Chromium',
    variable: 'PLUMBLINE_BROWSER',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    debian: 'chromium',
  },
  firefox: {
    title: 'Firefox',
    variable: 'PLUMBLINE_FIREFOX',
    names: ['firefox-esr', 'firefox'],
    debian: 'firefox-esr',
  },
};

/** What is here: a path, and why it will not do, in a sentence; null where it will. */
async function look(kind) {
  const { title, variable, names } = BROWSERS[kind];
  const path = findCommand([process.env[variable], ...names].filter(Boolean));
  if (!path) return { path: null, fault: `${title} was not found. Name one: ${variable}=/path/to/browser npm test` };
  const version = majorVersion((await runCommand(path, ['--version'])).stdout);
  const old = version !== null && version < OLDEST[kind];
  return {
    path,
    fault: old
      ? `${path} is ${title} ${version}; Plumbline needs ${OLDEST[kind]} or newer. Update it, or name another in ${variable}.`
      : null,
  };
}

/**
 * Finds the browsers that tests need, or installs them. Throws an Error with a sentence where one is missing or too old
 * and cannot be had.
 * @param {('chromium' | 'firefox')[]} kinds
 * @returns {Promise<{ chromium?: string, firefox?: string }>} paths
 */
export async function ensureTestBrowsers(kinds, say) {
  const found = {};
  for (const kind of kinds) found[kind] = await look(kind);
  const wanting = kinds.filter((kind) => found[kind].fault);
  if (wanting.length) {
    try {
      await installDebianPackages(
        wanting.map((kind) => BROWSERS[kind].debian),
        say,
      );
    } catch (error) {
      throw new Error([...wanting.map((kind) => found[kind].fault), error.message].join('\n'));
    }
    for (const kind of wanting) found[kind] = await look(kind);
  }
  const faults = kinds.flatMap((kind) => found[kind].fault ?? []);
  if (faults.length) throw new Error(faults.join('\n'));
  return Object.fromEntries(kinds.map((kind) => [kind, found[kind].path]));
}
