import { z } from 'zod';
import type { Storage, StorageArea } from '../platform/ports';
import { isLocalDate, type LocalDate } from '../values/local-date';
import { BUDGETS, HOLD_KEYS, type Quietness, REPEATS, USUAL_QUIETNESS } from '../values/quietness';

/** A day, and a time of that day where the reader has set one, that counts as now. */
export interface AsOf {
  date: LocalDate;
  /** `HH:MM` in the workspace's default calendar. */
  time: string | null;
}

export interface Settings {
  /** Null until the reader has chosen; then nothing at all is on. */
  source: 'sample' | 'file' | 'bundle' | 'couch' | null;
  /** Id of the reader's team; null where they have not said. */
  team: string | null;
  /** Origins on which Plumbline is paused. */
  pausedSites: string[];
  pausedEverywhere: boolean;
  /** Rows of lists and boards have signs. */
  lists: boolean;
  quiet: Quietness;
  /** Kept for the browser's session alone: a reader who forgets it must not be misled tomorrow. */
  asOf: AsOf | null;
}

const KEY = 'settings';
const AS_OF_KEY = 'as-of';

/** Quietness as it is kept, in storage and in a file of settings. */
export const quietSchema = z.object({
  repeat: z.enum(REPEATS).catch(USUAL_QUIETNESS.repeat),
  budget: z.literal(BUDGETS).catch(USUAL_QUIETNESS.budget),
  hold: z.enum(HOLD_KEYS).nullable().catch(USUAL_QUIETNESS.hold),
});

/** Nothing is chosen. */
export const UNSET: Settings = {
  source: null,
  team: null,
  pausedSites: [],
  pausedEverywhere: false,
  lists: true,
  quiet: USUAL_QUIETNESS,
  asOf: null,
};

/** Each field falls back by itself, so that one bad value does not cost the reader the others. */
const localSchema = z.object({
  source: z.enum(['sample', 'file', 'bundle', 'couch']).nullable().catch(null),
  team: z.string().min(1).max(128).nullable().catch(null),
  pausedSites: z.array(z.string().max(300)).max(1000).catch([]),
  pausedEverywhere: z.boolean().catch(false),
  lists: z.boolean().catch(true),
  quiet: quietSchema.catch(USUAL_QUIETNESS),
});
const asOfSchema = z
  .object({
    date: z.string().refine(isLocalDate),
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .nullable(),
  })
  .nullable();

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

async function stored(area: StorageArea, key: string): Promise<unknown> {
  try {
    return await area.get(key);
  } catch {
    return undefined;
  }
}

/** The reader's settings in hand: read once, then kept in step with what is stored. */
export interface SettingsStore {
  current(): Settings;
  /**
   * Changes some of them. Counts at once; where the browser does not let it be stored, it counts until the worker
   * ends, and false says so. Never rejects.
   */
  change(some: Partial<Settings>): Promise<boolean>;
}

/** Reads the settings. What is missing or not valid is the default; never rejects. */
export async function loadSettings(storage: Pick<Storage, 'local' | 'session'>): Promise<SettingsStore> {
  const [local, session] = await Promise.all([stored(storage.local, KEY), stored(storage.session, AS_OF_KEY)]);
  let settings: Settings = {
    ...localSchema.parse(isObject(local) ? local : {}),
    asOf: asOfSchema.catch(null).parse(session ?? null),
  };
  return {
    current: () => settings,
    async change(some) {
      settings = { ...settings, ...some };
      const { asOf, ...kept } = settings;
      const writes: Promise<void>[] = [];
      if (Object.keys(some).some((key) => key !== 'asOf')) writes.push(storage.local.set(KEY, kept));
      if ('asOf' in some)
        writes.push(asOf === null ? storage.session.remove(AS_OF_KEY) : storage.session.set(AS_OF_KEY, asOf));
      const done = await Promise.allSettled(writes);
      return done.every(({ status }) => status === 'fulfilled');
    },
  };
}
