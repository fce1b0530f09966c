import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { runCommand } from './run-command.mjs';

/**
 * What a JSON report of vitest says: how many passed, a text for each failure, and the files that hold one, each with
 * how many of its tests passed and its failures.
 */
export function readReport(report, root) {
  const files = report.testResults.map((file) => readFileResult(file, relative(root, file.name)));
  const failures = files.flatMap((file) => file.failures);
  const passed = files.reduce((sum, file) => sum + file.passed, 0);
  if (passed === 0 && failures.length === 0) failures.push('No test was found.');
  return { passed, failures, failedFiles: files.filter((file) => file.failures.length > 0) };
}

function readFileResult(file, name) {
  const failures = [];
  let passed = 0;
  for (const test of file.assertionResults) {
    const title = `${name} > ${test.fullName}`;
    if (test.status === 'passed') passed += 1;
    else if (test.status === 'failed') failures.push(`${title}\n${test.failureMessages.join('\n')}`);
    // A test that does not run proves nothing, whatever its author called it.
    else failures.push(`${title}\n${test.status}: every test has to run`);
  }
  const broken = file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed');
  if (broken) failures.push(`${name}\n${file.message}`);
  return { name, passed, failures };
}

/** A first result with the files that failed in it replaced by what a second look at just these said. */
export function withSecondLook(first, again) {
  const earlier = first.failedFiles.reduce((sum, file) => sum + file.passed, 0);
  const stillFailing = new Set(again.failedFiles.map(({ name }) => name));
  const second = first.failedFiles.filter(({ name }) => !stillFailing.has(name)).flatMap(({ failures }) => failures);
  return { passed: first.passed - earlier + again.passed, failures: again.failures, failedFiles: [], second };
}

/**
 * Runs one vitest project, or only these files of it.
 * @returns {Promise<{ passed: number, failures: string[], failedFiles: { name: string, passed: number, failures: string[] }[] }>}
 */
export async function runVitest(project, root, env, files = []) {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-report-'));
  const file = join(folder, 'report.json');
  const args = ['run', '--project', project, '--reporter=json', `--outputFile=${file}`, ...files];
  const { code, output } = await runCommand('vitest', args, { cwd: root, env });
  try {
    const result = readReport(JSON.parse(readFileSync(file, 'utf8')), root);
    // An error outside any test: vitest fails though every test passed.
    if (code !== 0 && result.failures.length === 0) result.failures.push(output.slice(-4_000));
    return result;
  } catch {
    return {
      passed: 0,
      failures: [`vitest ended with code ${code} and left no report\n${output.slice(-4_000)}`],
      failedFiles: [],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
