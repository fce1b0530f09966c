import type { PanelRow, PanelSubject } from '../../components/panel-models';
import { say, type Values } from '../phrases/say';
import { addDays, type LocalDate } from '../values/local-date';
import type { Item, Link, Term } from '../workspace/schema';
import type { ViewContext } from './context';
import { teamName } from './term-card';

/** A week back, today included. */
const DAYS = 7;

interface Change {
  on: LocalDate;
  subject: PanelSubject;
  title: string;
  message: { id: string; values: Values };
  names: string[];
}

function* ofTerm(ctx: ViewContext, term: Term): Generator<Change> {
  const subject: PanelSubject = { kind: 'word', ids: [term.id] };
  for (const { team, changes } of term.variants ?? [])
    for (const { on, kind } of changes ?? []) {
      const values = { kind, team: team === undefined ? null : teamName(ctx, team) };
      yield { on, subject, title: term.label, message: { id: 'week.meaning', values }, names: [] };
    }
}

function* ofItem(item: Item): Generator<Change> {
  const made = (on: LocalDate, id: string, values: Values): Change => ({
    on,
    subject: { kind: 'item', id: item.id },
    title: item.title,
    message: { id, values },
    names: (item.aliases ?? []).map(({ text }) => text),
  });
  if (item.state && item.stateOn)
    yield made(item.stateOn, 'week.state', { state: item.state, reason: item.stateReason ?? null });
  const history = [...(item.targetHistory ?? [])].sort((a, b) => (a.on < b.on ? -1 : 1));
  const said = item.target?.said;
  const was = history.findLast(({ date }) => date !== item.target?.date);
  if (item.target && said) yield made(said, 'week.date', { date: item.target.date, was: was?.date ?? null });
}

function* ofLink(ctx: ViewContext, link: Link): Generator<Change> {
  const from = ctx.index.items.get(link.from);
  const to = ctx.index.items.get(link.to);
  const on = link.agreement === 'asked' ? link.askedOn : link.answeredOn;
  if (!from || !to || on === undefined || !link.agreement || link.agreement === 'none') return;
  const values = { agreement: link.agreement, date: link.neededBy ?? null, offered: link.offered ?? null };
  // Who asked is the asking team's: of what was asked only the work is named.
  const title = to.title;
  yield { on, subject: { kind: 'item', id: to.id }, title, message: { id: 'week.ask', values }, names: [] };
}

/** What changed in the workspace in the last seven days, newest first, then A to Z. */
export function changedLately(ctx: ViewContext): PanelRow[] {
  const { index, locale, today } = ctx;
  const since = addDays(today, 1 - DAYS);
  const all = [
    ...[...index.terms.values()].flatMap((term) => [...ofTerm(ctx, term)]),
    ...[...index.items.values()].flatMap((item) => [...ofItem(item)]),
    ...index.links.flatMap((link) => [...ofLink(ctx, link)]),
  ];
  const seen = new Set<string>();
  return all
    .filter(({ on }) => on >= since && on <= today)
    .sort((a, b) => (a.on === b.on ? a.title.localeCompare(b.title, locale) : a.on < b.on ? 1 : -1))
    .flatMap(({ on, subject, title, message, names }): PanelRow[] => {
      const note = say(message.id, message.values, locale, today);
      const key = `${on} ${title} ${note}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const aside = say('panel.on', { on }, locale, today);
      return [{ key, subject, state: null, title, aside, note, off: null, names, onPage: false }];
    });
}
