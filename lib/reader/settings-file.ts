import { z } from 'zod';
import type { Problem } from '../values/problem';
import { mutedKey } from './muted-words';
import type { ReaderMemory } from './open-memory';
import { quietSchema, type Settings, type SettingsStore } from './settings';

/** Names the kind of file, so that another one is told apart. */
const KIND = 'plumbline-settings';
const VERSION = 1;

const muted = z.object({
  /** Absent in a file of before items could be muted. */
  kind: z.enum(['term', 'item']).default('term'),
  id: z.string().min(1).max(128),
  title: z.string().max(2000),
  site: z.string().max(300).nullable(),
});
const fileSchema = z.object({
  kind: z.literal(KIND),
  version: z.literal(VERSION),
  team: z.string().min(1).max(128).nullable(),
  pausedSites: z.array(z.string().max(300)).max(1000),
  pausedEverywhere: z.boolean(),
  /** Absent in a file of before it could be chosen. */
  quiet: quietSchema.optional(),
  lists: z.boolean().default(true),
  muted: z.array(muted).max(5000),
});

/**
 * The reader's choices as a file: team, pauses, quietness, signs in lists and muted words. Neither the workspace nor its address is in it, no
 * snooze and nothing that was sent: those belong to this browser.
 */
export function exportSettings(
  { team, pausedSites, pausedEverywhere, quiet, lists }: Settings,
  memory: ReaderMemory,
): string {
  const words = memory.muted.all().map(({ kind, id, title, site }) => ({ kind, id, title, site }));
  const file: z.infer<typeof fileSchema> = {
    kind: KIND,
    version: VERSION,
    ...{ team, pausedSites, pausedEverywhere, quiet, lists },
    muted: words,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Takes the choices of a file over; what is muted here already stays so. Null: done; else why not, and nothing has changed. */
export async function importSettings(
  text: string,
  settings: SettingsStore,
  memory: ReaderMemory,
  since = 0,
): Promise<Problem | null> {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return { code: 'settings-file', values: { what: 'not-json' } };
  }
  const file = fileSchema.safeParse(read);
  if (!file.success) return { code: 'settings-file', values: { what: 'shape' } };
  const { team, pausedSites, pausedEverywhere, quiet = settings.current().quiet, lists, muted: words } = file.data;
  await settings.change({ team, pausedSites, pausedEverywhere, quiet, lists });
  for (const word of words) {
    const key = mutedKey(word, word.site);
    if (!memory.muted.get(key)) await memory.muted.put({ ...word, key, since });
  }
  return null;
}
