/**
 * `npm test`: installs what is missing, runs every check and ends with one line, "N passed, N failed".
 * Started by plain Node 20 before any dependency exists, so it uses Node's own modules only.
 *
 *   npm test                         everything
 *   npm test -- --only unit,meta     only these steps; `--list` names them
 */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureTestBrowsers } from './run/browsers.mjs';
import { ensureDependencies, toolEnvironment } from './run/dependencies.mjs';
import { ensureTestServers } from './run/servers.mjs';
import { STEPS } from './run/steps.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const say = (line) => process.stdout.write(`${line}\n`);
const indent = (text) => text.trim().replace(/^/gm, '    ');

/** The steps asked for; throws an Error on a name that is none. */
function chosenSteps(only) {
  if (!only) return STEPS;
  const names = only.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length)
    throw new Error(`No step is called ${unknown.join(', ')}. Steps: ${STEPS.map((s) => s.name).join(', ')}`);
  return STEPS.filter((step) => names.includes(step.name));
}

/** Runs `work` and says how it went, in one line with its failures below. */
async function told(name, work) {
  const start = performance.now();
  let result;
  try {
    result = await work();
  } catch (error) {
    result = { passed: 0, failures: [`The step itself broke: ${error.stack ?? error}`] };
  }
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  say(`${name.padEnd(16)} ${result.passed} passed, ${result.failures.length} failed (${seconds} s)`);
  for (const one of result.second ?? []) say(`\n${indent(`Passed at the second look only: ${one}`)}\n`);
  for (const failure of result.failures) say(`\n${indent(failure)}\n`);
  return result;
}

/** Runs steps at the same time; then, one after the other, the second looks of those that have files to look at again. */
async function runGroup(group, bench) {
  const results = await Promise.all(group.map((step) => told(step.name, () => step.run(bench))));
  for (const [index, step] of group.entries()) {
    const first = results[index];
    if (step.again && first.failedFiles?.length)
      results[index] = await told(`${step.name}, again`, () => step.again(bench, first));
  }
  return results;
}

/** Steps in order; neighbours that say so are run at the same time. */
function sideBySide(steps) {
  const groups = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.together && last?.[0].together === step.together) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

let passed = 0;
let failed = 0;
try {
  const { values } = parseArgs({ options: { only: { type: 'string' }, list: { type: 'boolean' } } });
  if (values.list) {
    say(STEPS.map((step) => step.name).join('\n'));
    process.exit(0);
  }
  const steps = chosenSteps(values.only);
  await ensureDependencies(root, say);
  const kinds = [...new Set(steps.flatMap(({ browsers }) => browsers))];
  const { chromium, firefox } = await ensureTestBrowsers(kinds, say);
  const servers = await ensureTestServers([...new Set(steps.flatMap((step) => step.servers ?? []))], say);
  const env = toolEnvironment(root, {
    ...servers,
    ...(chromium && { PLUMBLINE_BROWSER: chromium }),
    ...(firefox && { PLUMBLINE_FIREFOX: firefox }),
    CI: '1',
  });
  for (const group of sideBySide(steps)) {
    for (const result of await runGroup(group, { root, env })) {
      passed += result.passed;
      failed += result.failures.length;
    }
  }
} catch (error) {
  failed += 1;
  say(error.message);
}
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
