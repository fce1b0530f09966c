import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Paths of all files under version control that exist. */
export function trackedFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' });
  return listed.split('\0').filter((path) => path && existsSync(path));
}

const BINARY = /\.(?:png|ico|woff2?|zip|gz)$/;

/** Those that hold text, with their text. */
export function trackedTexts(): { path: string; text: string }[] {
  return trackedFiles()
    .filter((path) => !BINARY.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}
