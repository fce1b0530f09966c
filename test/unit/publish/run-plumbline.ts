import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach } from 'vitest';
import { main } from '../../../lib/publish/main';

export const BIN = resolve(import.meta.dirname, '../../../lib/publish/bin.mjs');

export interface Run {
  code: number;
  /** What was said of the progress of long work. */
  steps?: string[];
  out: string;
  err: string;
}

/** Runs the command line inside the test, which is quick. */
export function plumbline(...args: string[]): Promise<Run> {
  return plumblineOn('', ...args);
}

/** The same with a text on standard input. */
export async function plumblineOn(input: string, ...args: string[]): Promise<Run> {
  const run = { code: -1, out: '', err: '', steps: [] as string[] };
  const code = await main(args, {
    input: () => Promise.resolve(input),
    progress: (text) => run.steps.push(text),
    out: (text) => {
      run.out += `${text}\n`;
    },
    err: (text) => {
      run.err += `${text}\n`;
    },
  });
  return { ...run, code };
}

/** Runs the command line as a person does: a process of its own, its exit code, what it prints. */
export function plumblineProcess(...args: string[]): Promise<Run> {
  return plumblineProcessOn('', ...args);
}

/** The same with a text on standard input. */
export function plumblineProcessOn(input: string, ...args: string[]): Promise<Run> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [BIN, ...args], { cwd: tmpdir() }, (error, out, err) => {
      done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
    child.stdin?.end(input);
  });
}

const made: string[] = [];
afterEach(async () => {
  await Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

/** A folder of its own with these files in it; removed after the test. */
export async function folderWith(files: Record<string, string> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-'));
  made.push(folder);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}
