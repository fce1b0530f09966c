import type { FactRow, ReturnedNote, TestedMeaningRow, WarningCard } from '../../components/models';
import { hasPhrase, say } from '../phrases/say';
import { safeSentence } from '../reason/safe-sentence';
import type { Because, LeanedOn, MeaningsDiffer, Rule, Warning } from '../reason/warning';
import type { ViewContext } from './context';
import { itemName, recordName } from './record-name';
import { teamName } from './team-ref';
import { conflictOf } from './term-card';

/** Records of which a card names no field: what a chain rests on is the chain card's to tell, what a word means the meanings'. */
const NOT_LISTED = /^(?:processes|calendars|terms)\//;
/** Days that the field they belong to says with its age, and what has a line of its own. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set([
  'stateOn',
  'status.saidOn',
  'process.id',
  'process.startOn',
  'id',
]);
const TEAMS: ReadonlySet<string> = new Set(['status.team', 'ownerTeam', 'successor']);
const MOST_ROWS = 6;

const inWords = ({ locale, today }: ViewContext, id: string, values: Parameters<typeof say>[1]) =>
  say(id, values, locale, today);

function factRows(ctx: ViewContext, item: string, because: readonly Because[]): FactRow[] {
  const rows = new Map<string, string[]>();
  for (const { record, field, value, asOf } of because) {
    if (NOT_LISTED.test(record) || SAID_ELSEWHERE.has(field)) continue;
    const name = recordName(ctx, item, record);
    const shown = TEAMS.has(field) && typeof value === 'string' ? teamName(ctx, value) : value;
    const fact = inWords(ctx, 'fact', { field, value: shown, asOf });
    const facts = rows.get(name) ?? [];
    if (!facts.includes(fact)) facts.push(fact);
    rows.set(name, facts);
  }
  return [...rows].slice(0, MOST_ROWS).map(([name, facts]) => ({ name, facts }));
}

/** Who leans on an item, by team: work by its name, opportunities by their number. */
function leaningRows(ctx: ViewContext, { leaning }: LeanedOn): FactRow[] {
  const byTeam = new Map<string, LeanedOn['leaning']>();
  for (const one of leaning) {
    const team = one.team === null ? inWords(ctx, 'warning.nobody', {}) : teamName(ctx, one.team);
    byTeam.set(team, [...(byTeam.get(team) ?? []), one]);
  }
  return [...byTeam].map(([name, all]) => {
    const counted = all.filter(({ kind, asked }) => kind === 'opportunity' || asked !== null);
    const named = all.filter((one) => !counted.includes(one)).slice(0, MOST_ROWS);
    const asked = counted.flatMap((one) => one.asked ?? []).sort();
    const said = inWords(ctx, 'leaned-on.row', {
      opportunities: counted.length - asked.length,
      asked: asked.length,
      askedFor: asked[0] ?? null,
    });
    const titles = named.map(({ item }) => ctx.index.items.get(item)?.title ?? item);
    return { name, facts: [...titles, said].filter((fact) => fact !== '') };
  });
}

function meaningRows(ctx: ViewContext, { item, term, meanings }: MeaningsDiffer): TestedMeaningRow[] {
  const variants = ctx.index.terms.get(term)?.variants ?? [];
  return meanings.map(({ role, team, variants: ids, outcome, facts }) => ({
    role,
    team: team === null ? null : teamName(ctx, team),
    teamId: team,
    shorts: variants.filter(({ id }) => ids.includes(id)).map(({ short }) => short),
    outcome,
    facts: factRows(ctx, item, facts).flatMap(({ name, facts: said }) =>
      said.map((fact) => inWords(ctx, 'fact.of', { name, fact })),
    ),
  }));
}

/** Since when the teams have disagreed on the word, and who decides; none where no conflict is open. */
function conflictRows(ctx: ViewContext, { term: id }: MeaningsDiffer): FactRow[] {
  const term = ctx.index.terms.get(id);
  const conflict = term && conflictOf(ctx, term);
  if (!conflict) return [];
  const meanings = (term.variants ?? []).filter(({ retiredOn }) => retiredOn === undefined).length;
  const open = inWords(ctx, 'note.conflict', { meanings, days: conflict.ageDays });
  return [{ name: term.label, facts: [open, inWords(ctx, 'note.decides', { role: conflict.ownerRole })] }];
}

function factsOf(ctx: ViewContext, item: string, warning: Warning): FactRow[] {
  if (warning.rule === 'leaned-on') return leaningRows(ctx, warning);
  const rows = factRows(ctx, item, warning.because);
  return warning.rule === 'meanings-differ' ? [...rows, ...conflictRows(ctx, warning)] : rows;
}

/** Rules by which a date is wanting that another team could give. */
const ASKABLE: ReadonlySet<Rule> = new Set<Rule>([
  'never-agreed',
  'date-inversion',
  'needs-deprioritised',
  'needs-blocked',
  'promised-before-committed',
  'slipped-after-promise',
]);

/** Whom a date can be asked of; not where the answer is still awaited, nor where what is needed is the reader's own. */
function askOf({ index, team }: ViewContext, { rule, item, about, message }: Warning): WarningCard['ask'] {
  const owner = about === null ? undefined : index.items.get(about)?.ownerTeam;
  if (about === null || !ASKABLE.has(rule) || owner === undefined || owner === team) return null;
  const link = index.linksFrom.get(item)?.find(({ to }) => to === about);
  if (!link || link.agreement === 'asked') return null;
  const by = link.neededBy ?? message.values.by ?? index.items.get(item)?.target?.date ?? null;
  return { from: item, to: about, neededBy: typeof by === 'string' ? by : null };
}

/** What could be written to the team that the warning is about: how it stands, and what it rests on. */
function noteOf(ctx: ViewContext, warning: Warning, safe: string | null): string | null {
  const { item, about, because } = warning;
  if (warning.rule === 'meanings-differ') return null;
  const rows = warning.rule === 'leaned-on' ? leaningRows(ctx, warning) : factRows(ctx, item, because);
  const facts = rows.map(({ name, facts }) => inWords(ctx, 'fact.of', { name, fact: facts.join('; ') }));
  const title = itemName(ctx, about ?? item);
  return [
    inWords(ctx, 'note.about', { title }),
    safe ?? inWords(ctx, warning.message.id, warning.message.values),
    ...facts,
  ].join('\n');
}

function termOf({ index }: ViewContext, warning: Warning): WarningCard['term'] {
  const term = warning.rule === 'meanings-differ' ? index.terms.get(warning.term) : undefined;
  return term ? { id: term.id, title: term.label } : null;
}

/** The card of a warning that is told by its facts. Null where the workspace no longer has the item. */
export function warningCard(
  ctx: ViewContext,
  warning: Warning,
  others: readonly Warning[],
  returned: ReturnedNote | null,
): WarningCard | null {
  const item = ctx.index.items.get(warning.item);
  if (!item) return null;
  const safe = safeSentence(warning, ctx.today);
  const said = ({ id, values }: Warning['message']) => inWords(ctx, id, values);
  const says = said(warning.message);
  const short = `${warning.rule}.chip`;
  const title = hasPhrase(short) ? said({ id: short, values: warning.message.values }) : says;
  return {
    kind: 'warning',
    rule: warning.rule,
    item: { id: item.id, title: item.title },
    today: ctx.today,
    title,
    says: says === title ? null : says,
    facts: factsOf(ctx, item.id, warning),
    meanings: warning.rule === 'meanings-differ' ? meaningRows(ctx, warning) : [],
    actions: warning.actions.filter(({ id }) => id !== 'do.safe-sentence').map(said),
    safe: safe && said(safe),
    note: noteOf(ctx, warning, safe && said(safe)),
    ask: askOf(ctx, warning),
    term: termOf(ctx, warning),
    also: others.map(({ message }) => said(message)),
    returned,
    factsHash: warning.factsHash,
    foot: ctx.foot,
  };
}
