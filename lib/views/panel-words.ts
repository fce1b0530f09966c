import type { PanelRow } from '../../components/panel-models';
import { say, type Values } from '../phrases/say';
import { keyOf } from '../reason/rules/name-of';
import type { Item, Term } from '../workspace/schema';
import type { ViewContext } from './context';
import { whatIsOff } from './off-terms';
import { termCard } from './term-card';

/** A word of the page: which terms or items it names, and how often it stands there. */
export interface FoundWord {
  kind: 'term' | 'item';
  ids: string[];
  places: number;
}

const says = ({ locale, today }: ViewContext, id: string, values: Values = {}) => say(id, values, locale, today);

/** What is off with a term, else what there is to know of it. */
function aboutTerm(ctx: ViewContext, term: Term): Pick<PanelRow, 'note' | 'off'> {
  const card = termCard(ctx, term.id);
  if (!card) return { note: null, off: null };
  const { owner, verified, conflict, meanings } = card;
  const teams = new Set(meanings.flatMap(({ team }) => team ?? [])).size;
  const many = meanings.length > 1 ? says(ctx, 'term.meanings', { teams, meanings: meanings.length }) : null;
  const off = whatIsOff(ctx, term);
  if (off === 'deprecated')
    return { note: null, off: says(ctx, 'panel.deprecated', { by: card.replacedBy?.title ?? null }) };
  if (off === 'owner-gone')
    return { note: many, off: says(ctx, 'panel.owner-gone', { on: owner?.dissolvedOn ?? null }) };
  if (off === 'conflict') return { note: many, off: says(ctx, 'panel.conflict', { days: conflict?.ageDays ?? null }) };
  if (off === 'overdue') return { note: many, off: says(ctx, 'panel.overdue', { on: verified?.dueOn ?? null }) };
  if (many) return { note: many, off: null };
  const on = verified?.on ?? null;
  return { note: says(ctx, 'panel.verified', { team: owner?.name ?? null, on }), off: null };
}

function termRow(ctx: ViewContext, term: Term): Omit<PanelRow, 'aside' | 'onPage'> {
  const { note, off } = aboutTerm(ctx, term);
  const names = (term.aliases ?? []).map(({ text }) => text);
  const subject = { kind: 'word' as const, ids: [term.id] };
  return { key: `term ${term.id}`, subject, state: off ? 'look' : null, title: term.label, note, off, names };
}

/** What else an item is called: its other names, and its tracker's key. */
export function otherNames(item: Item): string[] {
  const key = keyOf(item);
  return [...new Set([...(item.aliases ?? []).map(({ text }) => text), ...(key === null ? [] : [key])])];
}

function itemRow(ctx: ViewContext, item: Item): Omit<PanelRow, 'aside' | 'onPage'> {
  const names = otherNames(item);
  const note = names.length > 0 ? says(ctx, 'panel.also', { names: names.join(', ') }) : null;
  const subject = { kind: 'item' as const, id: item.id };
  return { key: `item ${item.id}`, subject, state: null, title: item.title, note, off: null, names };
}

/** One name of several terms: each is chosen from where it opens. */
function choiceRow(ctx: ViewContext, terms: readonly Term[]): Omit<PanelRow, 'aside' | 'onPage'> {
  const ids = terms.map(({ id }) => id);
  return {
    key: `term ${ids.join(' ')}`,
    subject: { kind: 'word', ids },
    state: null,
    title: terms.map(({ label }) => label).join(' / '),
    note: says(ctx, 'choice.sub', { n: ids.length }),
    off: null,
    names: terms.flatMap(({ aliases }) => (aliases ?? []).map(({ text }) => text)),
  };
}

/** The row of one term or item of the workspace, wherever it stands. */
export function rowOf(ctx: ViewContext, kind: FoundWord['kind'], ids: readonly string[]): PanelRow | null {
  const made = (row: Omit<PanelRow, 'aside' | 'onPage'>) => ({ ...row, aside: null, onPage: false });
  if (kind === 'item') {
    const item = ctx.index.items.get(ids[0] ?? '');
    return item ? made(itemRow(ctx, item)) : null;
  }
  const terms = ids.flatMap((id) => ctx.index.terms.get(id) ?? []);
  const [first] = terms;
  if (!first) return null;
  return made(terms.length > 1 ? choiceRow(ctx, terms) : termRow(ctx, first));
}

/** The words of a page: what is to be looked at first, then A to Z. */
export function wordRows(ctx: ViewContext, found: readonly FoundWord[]): PanelRow[] {
  return found
    .flatMap(({ kind, ids, places }) => {
      const row = rowOf(ctx, kind, ids);
      const aside = places > 1 ? says(ctx, 'panel.places', { n: places }) : null;
      return row ? [{ ...row, aside, onPage: true }] : [];
    })
    .sort((a, b) => Number(b.off !== null) - Number(a.off !== null) || a.title.localeCompare(b.title, ctx.locale));
}
