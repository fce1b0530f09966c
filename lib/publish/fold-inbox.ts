import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { type OutboxItem, outboxItemSchema } from '../workspace/outbox-item';
import { asked } from './fold-asked-date';
import { termAnswer } from './fold-term';
import { type Letter, readInbox } from './read-inbox';
import { textIfThere, workspaceIn } from './read-source';
import { CannotDo, type Terminal } from './terminal';

/** Which answers are in the workspace already, and what they said: for people, and so that none is taken twice. */
const TAKEN = 'inbox/taken.yaml';
const takenSchema = z.array(z.object({ id: z.string(), edition: z.number() }).loose());

/** An answer put into the files of a workspace; `text` replaces what stands in `path`. */
export interface Fold {
  path: string;
  text: string;
}

export interface FoldCounts {
  folded: number;
  /** Seen before, in this edition or a later one. */
  known: number;
  /** No answer, or about something that is not in this workspace. */
  refused: number;
}

type Judged = { item: OutboxItem; why: null } | { item: null; why: string };

/** What a database adds for itself is no part of an answer. */
function judged({ name, value }: Letter): Judged {
  const checked = outboxItemSchema.safeParse(value);
  if (!checked.success)
    return { item: null, why: `is no answer (${checked.error.issues[0]?.path.join('.') || 'its shape'})` };
  // Whoever may put a file under one id may not answer under another's.
  const called = /^([0-9a-f]{32})(\.json)?$/.exec(name)?.[1];
  if (called !== undefined && called !== checked.data.id)
    return { item: null, why: `is called otherwise than it says (${checked.data.id})` };
  const {
    _id: _,
    _rev: __,
    type: ___,
    ...item
  } = checked.data as OutboxItem & Record<'_id' | '_rev' | 'type', unknown>;
  return { item: item as OutboxItem, why: null };
}

async function takenIn(folder: string): Promise<z.infer<typeof takenSchema>> {
  const text = await textIfThere(join(folder, TAKEN));
  if (text === null) return [];
  try {
    return takenSchema.parse(parse(text) ?? []);
  } catch {
    throw new CannotDo(
      `nothing was folded in: ${join(folder, TAKEN)} is not as it was written. Put it back as your version control has it; without it, every answer would be taken once more.`,
    );
  }
}

/**
 * Folds the answers of an inbox into a workspace folder, as proposals by the teams they came from: a meaning becomes a proposal
 * beside the others, an adoption says which team uses which meaning, an asked date marks its link as asked, and what was
 * said otherwise is kept in `inbox/taken.yaml` for people. No file of a person's is rewritten but a link that was asked
 * about, whose comments stay. An answer counts once, however often it comes; a later edition replaces an earlier proposal.
 */
export async function foldInbox(folder: string, inbox: string, terminal: Terminal): Promise<FoldCounts> {
  const counts: FoldCounts = { folded: 0, known: 0, refused: 0 };
  terminal.progress?.(`Reading the inbox ${inbox}`);
  const letters = await readInbox(inbox);
  const taken = new Map((await takenIn(folder)).map((one) => [one.id, one]));
  const write = async ({ path, text }: Fold) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  const { workspace } = await workspaceIn(folder);
  const read = (path: string) => textIfThere(join(folder, path));
  for (const [i, letter] of letters.entries()) {
    terminal.progress?.(`Answer ${i + 1} of ${letters.length}`);
    const { item, why } = judged(letter);
    if (!item) {
      counts.refused++;
      terminal.err(`Left out of the inbox: ${letter.name} ${why}.`);
      continue;
    }
    if ((taken.get(item.id)?.edition ?? 0) >= item.edition) {
      counts.known++;
      continue;
    }
    const result =
      item.kind === 'asked-date'
        ? await asked(item, workspace, folder)
        : item.kind === 'feedback'
          ? []
          : await termAnswer(item, workspace, read);
    if (typeof result === 'string') {
      counts.refused++;
      terminal.err(`Left out of the inbox: ${letter.name} ${result}.`);
      continue;
    }
    for (const fold of result) await write(fold);
    taken.set(item.id, { ...item });
    counts.folded++;
  }
  if (counts.folded)
    await write({
      path: TAKEN,
      text: `# Answers from readers that are in this workspace already. What was asked or said is here for you to read.\n${stringify([...taken.values()], { lineWidth: 0 })}`,
    });
  return counts;
}
