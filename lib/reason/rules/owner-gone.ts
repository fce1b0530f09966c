import type { Item } from '../../workspace/schema';
import type { Inquiry } from '../inquiry';
import type { PlainWarning } from '../warning';
import { factOf } from './fact-of';
import { plainWarning } from './make-warning';

/**
 * The team that an item names as its owner is not in the workspace, or was dissolved. An item that names none says
 * nothing of its owner, and nothing is said of it.
 */
export function ownerGone(inquiry: Inquiry, item: Item): PlainWarning | null {
  const { ownerTeam } = item;
  if (ownerTeam === undefined) return null;
  const team = inquiry.index.teams.get(ownerTeam);
  const dissolvedOn = team?.dissolvedOn;
  if (team && (dissolvedOn === undefined || dissolvedOn > inquiry.today)) return null;
  const successor = team?.successor;
  const values = {
    title: item.title,
    team: team?.name ?? ownerTeam,
    on: dissolvedOn ?? null,
    successor: inquiry.teamName(successor),
  };
  const record = `teams/${ownerTeam}`;
  const ofTeam = team
    ? [
        { record, field: 'dissolvedOn', value: dissolvedOn ?? null, asOf: dissolvedOn ?? null },
        ...(successor === undefined ? [] : [{ record, field: 'successor', value: successor, asOf: null }]),
      ]
    : [{ record, field: 'id', value: null, asOf: null }];
  return plainWarning({
    rule: 'owner-gone',
    severity: 'low',
    item,
    message: { id: team ? 'owner-gone.dissolved' : 'owner-gone.missing', values },
    because: [factOf.item(item, 'ownerTeam', ownerTeam), ...ofTeam],
    actions: [{ id: successor === undefined ? 'do.name-owner' : 'do.offer-to-successor', values }],
  });
}
