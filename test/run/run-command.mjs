import { spawn } from 'node:child_process';

/** A step that takes longer than this hangs; it is ended and counts as failed. */
const LIMIT_MS = 20 * 60_000;

/**
 * Runs a command to its end and collects what it says. Never rejects: a command that cannot start has code null.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, limitMs?: number }} [options]
 * @returns {Promise<{ code: number | null, output: string, stdout: string }>}
 */
export function runCommand(command, args, { cwd, env, show = false, limitMs = LIMIT_MS } = {}) {
  return new Promise((resolve) => {
    // A group of its own, so that a browser under a hanging test ends with it.
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let stdout = '';
    const endGroup = () => {
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    };
    const onInterrupt = () => {
      endGroup();
      process.exit(130);
    };
    process.once('SIGINT', onInterrupt);
    process.once('SIGTERM', onInterrupt);
    const limit = setTimeout(() => {
      output += `\nEnded after ${Math.round(limitMs / 60_000)} minutes.`;
      endGroup();
    }, limitMs);
    const done = (code) => {
      clearTimeout(limit);
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onInterrupt);
      resolve({ code, output, stdout });
    };
    child.stdout.on('data', (chunk) => {
      output += chunk;
      stdout += chunk;
      if (show) process.stdout.write(chunk);
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
      if (show) process.stderr.write(chunk);
    });
    child.on('error', (error) => {
      output += error.message;
      done(null);
    });
    child.on('close', done);
  });
}
