import { say } from '../phrases/say';
import { nameOf } from '../reason/rules/name-of';
import type { ViewContext } from './context';
import { teamName } from './term-card';

/** What an item is called: "Event metering (PLAT-88)"; its id where the workspace has lost it. */
export function itemName(ctx: ViewContext, id: string): string {
  const item = ctx.index.items.get(id);
  return item ? nameOf(item) : id;
}

/** What a record of a because-list is called on the card of an item: "Event metering (PLAT-88)", "Needs Audit log export". */
export function recordName(ctx: ViewContext, item: string, record: string): string {
  const [kind, ...rest] = record.split('/');
  const id = rest.join('/');
  switch (kind) {
    case 'teams':
      return teamName(ctx, id);
    case 'links': {
      const [from = '', , to = ''] = id.split(' ');
      const values = { from: from === item ? null : itemName(ctx, from), to: itemName(ctx, to) };
      return say('fact.link', values, ctx.locale, ctx.today);
    }
    case 'processes':
      return ctx.index.processes.get(id)?.name ?? id;
    case 'calendars':
      return say('fact.calendar', { id }, ctx.locale, ctx.today);
    case 'terms':
      return ctx.index.terms.get(id)?.label ?? id;
    default:
      return itemName(ctx, id);
  }
}
