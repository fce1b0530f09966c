import type { Item } from '../../workspace/schema';
import type { Inquiry, Need } from '../inquiry';
import type { Because, LeanedOn, Leaning } from '../warning';
import { dateInversion } from './date-inversion';
import { factOf } from './fact-of';
import { makeWarningWith } from './make-warning';
import { meaningsDiffer } from './meanings-differ';
import { nameOf } from './name-of';
import { needsBlocked } from './needs-blocked';
import { hardReach, isHalted, pathTo } from './needs-deprioritised';
import { neverAgreed } from './never-agreed';
import { promisedBeforeCommitted } from './promised-before-committed';
import { slippedAfterPromise } from './slipped-after-promise';
import { changesSinceStatus, statusOutdated } from './status-outdated';

/** Work that leans on one thing and is looked at: beyond that a count says no more. */
const MOST = 1000;
/** Work that is named; the rest is counted. */
const NAMED = 2;

/** Work whose names are a seller's own business: it is counted. */
const COUNTED = 'opportunity';

/**
 * Other dated work has a warning because of this item, or has asked it for a date and got no answer; told to the team
 * that owns it and to those above.
 */
export function leanedOn(inquiry: Inquiry, item: Item): LeanedOn | null {
  if (!inquiry.isReaders(item)) return null;
  const found = new Map<string, { leaning: Leaning; item: Item; because: Because[] }>();
  const add = (other: Item, asked: string | null, because: Because[]) => {
    const leaning = { item: other.id, kind: other.kind ?? null, team: other.ownerTeam ?? null, asked };
    if (!found.has(other.id) || asked !== null) found.set(other.id, { leaning, item: other, because });
  };
  const dated = inquiry.neededBy(item).filter(({ item: other }) => inquiry.target(other) !== null);
  for (const { link, item: other } of dated.slice(0, MOST)) {
    const need = { link, item };
    const asks =
      link.agreement === 'asked' && link.neededBy !== undefined && neverAgreed(inquiry, other, need) !== null;
    if (asks) add(other, link.neededBy ?? null, [factOf.target(other, inquiry.target(other)), ...linkFacts(need)]);
    else if (isTroubled(inquiry, other, need))
      add(other, null, [factOf.target(other, inquiry.target(other)), ...linkFacts(need)]);
  }
  if (isHalted(item))
    for (const reached of hardReach(item, (one) => inquiry.neededBy(one))) {
      const { item: other } = reached;
      const target = inquiry.target(other);
      if (target !== null && !found.has(other.id))
        add(other, null, [factOf.target(other, target), ...pathTo(reached).map(({ link }) => factOf.link(link))]);
    }
  if (found.size === 0) return null;
  return warningOf(inquiry, item, [...found.values()]);
}

/** A warning of the other item that is there because of this one. */
function isTroubled(inquiry: Inquiry, other: Item, need: Need): boolean {
  return (
    (need.link.hard === true && isHalted(need.item)) ||
    [dateInversion, needsBlocked, neverAgreed, promisedBeforeCommitted, slippedAfterPromise].some(
      (rule) => rule(inquiry, other, need) !== null,
    ) ||
    meaningsDiffer(inquiry, other, need).length > 0 ||
    (statusOutdated(inquiry, other) !== null &&
      changesSinceStatus(inquiry, other).some(({ item }) => item.id === need.item.id))
  );
}

function linkFacts({ link }: Need): Because[] {
  return [
    factOf.link(link),
    ...(link.neededBy === undefined ? [] : [factOf.neededBy(link)]),
    ...(link.agreement === undefined ? [] : factOf.agreement(link)),
  ];
}

interface Found {
  leaning: Leaning;
  item: Item;
  because: Because[];
}

function warningOf(inquiry: Inquiry, item: Item, found: readonly Found[]): LeanedOn {
  const teamOf = ({ leaning }: Found) => inquiry.teamName(leaning.team) ?? '';
  const sorted = [...found].sort(
    (a, b) => teamOf(a).localeCompare(teamOf(b), 'en') || (a.leaning.item < b.leaning.item ? -1 : 1),
  );
  const asked = sorted.flatMap(({ leaning }) => leaning.asked ?? []).sort();
  const leaning = sorted.filter((one) => one.leaning.asked === null);
  const named = leaning.filter(({ leaning: { kind } }) => kind !== COUNTED);
  const [first, second] = named;
  const values = {
    title: item.title,
    name: nameOf(item),
    first: first?.item.title ?? null,
    firstTeam: inquiry.teamName(first?.leaning.team),
    second: second?.item.title ?? null,
    secondTeam: inquiry.teamName(second?.leaning.team),
    others: Math.max(0, named.length - NAMED),
    opportunities: leaning.length - named.length,
    asked: asked.length,
    askedFor: asked[0] ?? null,
  };
  return makeWarningWith(
    {
      rule: 'leaned-on',
      severity: 'low',
      item,
      message: { id: 'leaned-on', values },
      because: [
        factOf.target(item, inquiry.target(item)),
        ...factOf.state(item),
        ...sorted.flatMap((one) => one.because),
      ],
      actions: [asked.length > 0 ? { id: 'do.answer-ask', values } : { id: 'do.tell-leaning', values }],
    },
    {
      leaning: sorted.map((one) => one.leaning),
    },
  );
}
