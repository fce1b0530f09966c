import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';

const EXPLAINED = 'test/meta/firefox-lint-warnings.json';

/** A built file's name without the hash of its content. */
const plainName = (file) => file?.replace(/-[\w-]{8}(\.\w+)$/, '$1');

/**
 * Compares the linter's report with the explained warnings, both ways. Returns a text for each fault.
 * @param {{ errors: object[], warnings: object[] }} report
 * @param {{ code: string, file: string | null, why: string }[]} explained
 */
export function lintFaults(report, explained) {
  const sameAs = (warning) => (entry) =>
    entry.code === warning.code && (entry.file === null || plainName(warning.file) === entry.file);
  const tell = ({ code, file, line, message }) => `${code} ${file ?? ''}${line ? `:${line}` : ''} ${message}`;
  return [
    ...report.errors.map((error) => `error: ${tell(error)}`),
    ...report.warnings
      .filter((warning) => !explained.some(sameAs(warning)))
      .map((warning) => `warning that ${EXPLAINED} does not explain: ${tell(warning)}`),
    ...explained
      .filter((entry) => !report.warnings.some((warning) => sameAs(warning)(entry)))
      .map((entry) => `${EXPLAINED} explains a warning that no longer comes: ${entry.code} ${entry.file ?? ''}`),
    ...explained.filter((entry) => !entry.why).map((entry) => `${EXPLAINED} gives no reason for ${entry.code}`),
  ];
}

/** Lints the Firefox build as the add-on store would. */
export async function lintFirefoxBuild(root, env) {
  const args = ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json', '--no-config-discovery'];
  const { output, stdout } = await runCommand('web-ext', args, { cwd: root, env });
  try {
    const report = JSON.parse(stdout.slice(stdout.indexOf('{')));
    return lintFaults(report, JSON.parse(readFileSync(join(root, EXPLAINED), 'utf8')));
  } catch {
    return [`web-ext lint gave no report\n${output.slice(-2_000)}`];
  }
}
