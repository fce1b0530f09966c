import type { ItemCard } from '../../components/models';
import { say } from '../phrases/say';
import { teamStatus } from '../reason/team-status';
import type { Warning } from '../reason/warning';
import type { Item } from '../workspace/schema';
import type { ViewContext } from './context';
import { teamName } from './team-ref';
import { ownerView } from './term-card';

const HOSTS: Record<string, string> = { salesforce: 'Salesforce', notion: 'Notion', jira: 'Jira', hubspot: 'HubSpot' };

/** The names of one piece of work: its aliases, and the key by which a host's people call it. One is no choice. */
function namesOf({ title, aliases, refs }: Item): ItemCard['names'] {
  const keys = new Map<string, string>();
  for (const ref of refs ?? []) {
    const [host = '', place = ''] = ref.split(':');
    const key = place.split('/').at(-1) ?? '';
    // The ids of the others are nobody's words.
    if (host === 'jira') keys.set(key, HOSTS[host] ?? host);
  }
  const names = [...new Set([title, ...(aliases ?? []).map(({ text }) => text), ...keys.keys()])];
  // "Heron" beside "Project Heron" is the same name, written shorter.
  const told = names.filter((name) => !names.some((other) => other !== name && other.endsWith(` ${name}`)));
  return told.length < 2 ? [] : told.map((name) => ({ name, host: keys.get(name) ?? null }));
}

/**
 * The card of an item that is named in a text: whose it is, how it stands, when it is due, and what is to be said of it.
 * Null where the workspace has no such item.
 */
export function itemCard(ctx: ViewContext, id: string, warnings: readonly Warning[]): ItemCard | null {
  const item = ctx.index.items.get(id);
  if (!item) return null;
  const fact = (field: string, value: string, asOf: string | undefined) =>
    say('fact', { field, value, asOf: asOf ?? null }, ctx.locale, ctx.today);
  const owner = ownerView(ctx, item.ownerTeam);
  const status = item.ownerTeam && !owner?.dissolvedOn ? teamStatus(ctx.index, item.ownerTeam, ctx.now) : null;
  return {
    kind: 'item',
    id,
    title: item.title,
    today: ctx.today,
    owner,
    ownerStatus: status && { team: teamName(ctx, item.ownerTeam as string), ...status },
    state: item.state ? fact('state', item.state, item.stateOn) : null,
    target: item.target ? fact('target.date', item.target.date, item.target.said) : null,
    names: namesOf(item),
    says: warnings.map(({ message }) => say(message.id, message.values, ctx.locale, ctx.today)),
    foot: ctx.foot,
  };
}
