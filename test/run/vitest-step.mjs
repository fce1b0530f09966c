import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { runCommand } from './run-command.mjs';

/** What a JSON report of vitest says: how many passed, a text for each failure, and what passed at the second try only. */
export function readReport(report, root) {
  const failures = [];
  const second = [];
  let passed = 0;
  for (const file of report.testResults) {
    const name = relative(root, file.name);
    for (const test of file.assertionResults) {
      if (test.status === 'passed') {
        passed += 1;
        if (test.failureMessages?.length) second.push(`${name} > ${test.fullName}\n${test.failureMessages.join('\n')}`);
      } else if (test.status === 'failed')
        failures.push(`${name} > ${test.fullName}\n${test.failureMessages.join('\n')}`);
      // A test that does not run proves nothing, whatever its author called it.
      else failures.push(`${name} > ${test.fullName}\n${test.status}: every test has to run`);
    }
    const broken = file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed');
    if (broken) failures.push(`${name}\n${file.message}`);
  }
  if (passed === 0 && failures.length === 0) failures.push('No test was found.');
  return { passed, failures, second };
}

/**
 * Runs one vitest project.
 * @returns {Promise<{ passed: number, failures: string[], second?: string[] }>}
 */
export async function runVitest(project, root, env) {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-report-'));
  const file = join(folder, 'report.json');
  const args = ['run', '--project', project, '--reporter=json', `--outputFile=${file}`];
  const { code, output } = await runCommand('vitest', args, { cwd: root, env });
  try {
    const { passed, failures, second } = readReport(JSON.parse(readFileSync(file, 'utf8')), root);
    // An error outside any test: vitest fails though every test passed.
    if (code !== 0 && failures.length === 0) failures.push(output.slice(-4_000));
    return { passed, failures, second };
  } catch {
    return { passed: 0, failures: [`vitest ended with code ${code} and left no report\n${output.slice(-4_000)}`] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
