import type { PanelRow, WorkDetails } from '../../components/panel-models';
import { hasPhrase, say, type Values } from '../phrases/say';
import { keyOf } from '../reason/rules/name-of';
import type { Warning } from '../reason/warning';
import type { ViewContext } from './context';
import { isBroken } from './marks';
import { teamName } from './term-card';

const says = ({ locale, today }: ViewContext, id: string, values: Values = {}) => say(id, values, locale, today);

/** The warning in one line: its short form where it has one. */
export function shortWarning(ctx: ViewContext, { rule, message }: Warning): string {
  const short = `${rule}.chip`;
  return says(ctx, hasPhrase(short) ? short : message.id, message.values);
}

/** One warning: what it is about, with its date, and what is off. `target` is the page's date where it shows one. */
export function warningRow(ctx: ViewContext, warning: Warning, target: string | null, onPage: boolean): PanelRow {
  const item = ctx.index.items.get(warning.item);
  const date = target ?? item?.target?.date ?? null;
  return {
    key: warning.factsHash,
    subject: { kind: 'warning', key: warning.factsHash },
    state: isBroken(warning) ? 'broken' : 'look',
    title: says(ctx, 'panel.warning', { title: item?.title ?? warning.item, date }),
    aside: null,
    note: null,
    off: shortWarning(ctx, warning),
    names: item ? [keyOf(item) ?? ''].filter(Boolean) : [],
    onPage,
  };
}

/** All that is known of one piece of work. Null where there is no such item. */
export function workDetails(ctx: ViewContext, id: string, warnings: readonly Warning[]): WorkDetails | null {
  const item = ctx.index.items.get(id);
  if (!item) return null;
  const { state, stateOn = null, stateReason = null, target, status } = item;
  const aliases = (item.aliases ?? []).map(({ text }) => text);
  const fact = (label: string, said: string | null) => (said === null ? [] : [{ label: says(ctx, label), says: said }]);
  return {
    kind: 'work',
    id,
    title: item.title,
    owner: item.ownerTeam === undefined ? null : teamName(ctx, item.ownerTeam),
    facts: [
      ...fact('item.also', aliases.length > 0 ? aliases.join(', ') : null),
      ...fact('item.where', keyOf(item)),
      ...fact(
        'item.state-label',
        state ? says(ctx, 'item.state-is', { state, on: stateOn, reason: stateReason }) : null,
      ),
      ...fact('item.date', says(ctx, 'item.date-is', { date: target?.date ?? null, said: target?.said ?? null })),
      ...fact(
        'item.status',
        status?.health
          ? says(ctx, 'item.status-is', {
              health: status.health,
              team: status.team === undefined ? null : teamName(ctx, status.team),
              on: status.saidOn,
            })
          : null,
      ),
    ],
    warnings: warnings.map((warning) => shortWarning(ctx, warning)),
    foot: ctx.foot,
  };
}
