import { z } from 'zod';
import type { BundleFile } from '../bundle/bundle-file';
import type { StorageArea } from '../platform/ports';
import { PROBLEM_CODES, type Problem } from '../values/problem';

const PROBLEM_KEY = 'sync-problem';
const FILES_KEY = 'picked-files';
const LOST_KEY = 'kept-nowhere';

const problemSchema = z.object({
  code: z.enum(PROBLEM_CODES),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
const nameSchema = z.string();
const filesSchema = z.array(z.object({ name: z.string(), text: z.string() })).min(1);

/** What sync keeps over the worker's naps, until the browser closes. A session that cannot be written is no failure. */
export interface SessionKeep {
  problem(): Promise<Problem | null>;
  setProblem(problem: Problem | null): Promise<void>;
  /** The picked files, where the cache could not be written: nothing else would bring them back. */
  files(): Promise<BundleFile[] | null>;
  /** False where they could not be kept; nothing of them, and nothing older, is kept then. */
  setFiles(files: readonly BundleFile[] | null): Promise<boolean>;
  /** The name of a workspace that is kept nowhere: the next worker has no other trace of it. */
  unkept(): Promise<string | null>;
  setUnkept(name: string | null): Promise<void>;
}

export function keepInSession(session: StorageArea): SessionKeep {
  const read = async <T>(key: string, schema: z.ZodType<T>): Promise<T | null> => {
    const stored = await session.get(key).catch(() => undefined);
    const checked = schema.safeParse(stored);
    return checked.success ? checked.data : null;
  };
  /** Over the session's quota, for one. */
  const write = async (key: string, value: unknown): Promise<boolean> => {
    try {
      await (value === null ? session.remove(key) : session.set(key, value));
      return true;
    } catch {
      return false;
    }
  };
  return {
    problem: () => read(PROBLEM_KEY, problemSchema),
    setProblem: async (problem) => {
      await write(PROBLEM_KEY, problem);
    },
    files: () => read(FILES_KEY, filesSchema),
    async setFiles(files) {
      const kept = await write(FILES_KEY, files);
      // Those of an earlier pick would come back after the nap as if they were these.
      if (!kept) await write(FILES_KEY, null);
      return kept;
    },
    unkept: () => read(LOST_KEY, nameSchema),
    async setUnkept(name) {
      await write(LOST_KEY, name);
    },
  };
}
