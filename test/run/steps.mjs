import { lintFirefoxBuild } from './firefox-lint-step.mjs';
import { runCommand } from './run-command.mjs';
import { runVitest, withSecondLook } from './vitest-step.mjs';

/**
 * @typedef {{ root: string, env: NodeJS.ProcessEnv }} Bench
 * @typedef {'chromium' | 'firefox'} BrowserKind
 * @typedef {{ name: string, passed: number, failures: string[] }} FileResult
 * @typedef {{ passed: number, failures: string[], failedFiles?: FileResult[], second?: string[] }} Result
 * @typedef {{ name: string, browsers: BrowserKind[], servers?: 'nginx'[], together?: string,
 *   run: (bench: Bench) => Promise<Result>, again?: (bench: Bench, first: Result) => Promise<Result> }} Step
 */

/** A check is one test: it passes, or fails with what its commands said. */
const check = (name, ...commands) => ({
  name,
  browsers: [],
  async run({ root, env }) {
    for (const [command, ...args] of commands) {
      const { code, output } = await runCommand(command, args, { cwd: root, env });
      if (code !== 0) return { passed: 0, failures: [`${[command, ...args].join(' ')}\n${output.slice(-6_000)}`] };
    }
    return { passed: 1, failures: [] };
  },
});

/** The tests of one vitest project, and the browsers and servers that they drive. */
const tests = (name, browsers = [], servers = []) => ({
  name,
  browsers,
  servers,
  run: ({ root, env }) => runVitest(name, root, env),
});

/**
 * Tests in a real browser that share two cores: a file that fails is looked at once more, whole, in a new browser, with
 * nothing beside it. What passes only then is printed.
 */
const browserTests = (name, browsers) => ({
  ...tests(name, browsers),
  async again({ root, env }, first) {
    const files = first.failedFiles.map((file) => file.name);
    return withSecondLook(first, await runVitest(name, root, env, files));
  },
});

/** Scenarios wait for a browser most of their time, so the two browsers are driven side by side. */
const scenarios = (browser) => ({ ...browserTests(`e2e-${browser}`, [browser]), together: 'scenarios' });

/** A build uses one core, so the two are made side by side. */
const build = (browser, command) => ({ ...check(`build-${browser}`, command), together: 'builds' });

/** In order: what is cheap and most likely to fail comes first; both builds come before what reads them. */
export const STEPS = [
  check('types', ['tsc', '--noEmit', '-p', 'tsconfig.json'], ['tsc', '--noEmit', '-p', 'tsconfig.pure.json']),
  check('lint', ['biome', 'check', '--diagnostic-level=error', '.']),
  check('boundaries', ['depcruise', 'lib', 'components', 'entrypoints', '--config', '.dependency-cruiser.cjs']),
  tests('unit'),
  tests('property'),
  tests('deploy', [], ['nginx']),
  browserTests('browser', ['chromium']),
  build('chromium', ['wxt', 'build']),
  build('firefox', ['wxt', 'build', '-b', 'firefox']),
  tests('meta'),
  scenarios('chromium'),
  scenarios('firefox'),
  {
    name: 'lint-firefox',
    browsers: [],
    async run({ root, env }) {
      const failures = await lintFirefoxBuild(root, env);
      return { passed: failures.length ? 0 : 1, failures };
    },
  },
];
