import { parse, stringify } from 'yaml';
import type { OutboxItem } from '../workspace/outbox-item';
import { recordSchemas, type Term, type Workspace } from '../workspace/schema';
import type { Fold } from './fold-inbox';

type TermAnswer = Extract<OutboxItem, { kind: 'variant-proposal' | 'adoption' }>;

/** The file in which what readers say of one term is kept, apart from what people wrote. */
const fileOf = (term: string) => `terms/from-readers/${term}.yaml`;

function read(text: string | null, term: Term): Term {
  const parsed = recordSchemas.terms.safeParse(text === null ? null : parse(text));
  return parsed.success ? parsed.data : { id: term.id, label: term.label };
}

/** A proposal or an adoption put beside its term; or why it cannot be. */
export async function termAnswer(
  item: TermAnswer,
  workspace: Workspace,
  textOf: (path: string) => Promise<string | null>,
): Promise<Fold[] | string> {
  const term = workspace.terms.find(({ id }) => id === item.term);
  if (!term) return `is about a term that is not here: ${item.term}`;
  if (item.team !== null && !workspace.teams.some(({ id }) => id === item.team))
    return `comes from a team that is not here: ${item.team}`;
  const path = fileOf(term.id);
  const record = read(await textOf(path), term);
  if (item.kind === 'adoption') {
    if (item.team === null) return 'says that a team uses a meaning, and not which team';
    const { team, variant, since } = item;
    if (!term.variants?.some(({ id }) => id === variant)) return `is about a meaning that is not here: ${variant}`;
    const others = (record.adoption ?? []).filter((one) => one.team !== team);
    record.adoption = [...others, { team, variant, since }];
  } else {
    const { id, team, on, short, body, example } = item;
    const proposal = {
      id,
      ...(team !== null && { team }),
      on,
      short,
      ...(body !== undefined && { body }),
      ...(example !== undefined && { example }),
    };
    record.proposals = [...(record.proposals ?? []).filter((one) => one.id !== id), proposal];
  }
  const head = `# What readers said of ${term.id}. Make a variant of a proposal where it is right; take out what is not.\n`;
  return [{ path, text: head + stringify(record, { lineWidth: 0 }) }];
}
