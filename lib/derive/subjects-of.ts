import type { AppliedChange } from '../cache/record-change';
import type { Inquiry, Need } from '../reason/inquiry';
import { sameItems } from '../reason/rules/forked-date';
import { hardReach, isHalted } from '../reason/rules/needs-deprioritised';
import { canonical } from '../values/fingerprint';
import type { Item, Link, Team } from '../workspace/schema';

/**
 * The items whose warnings may be others because of a change, as the links stand when it is asked: to be asked before
 * the change and after it. Null: any may. It follows the reach of the rules: one link to what is needed and from what
 * needs, two where a status is put to the test, four hard ones from what is halted.
 */
export function subjectsOf(inquiry: Inquiry, change: AppliedChange): Set<string> | null {
  const subjects = new Set<string>();
  const { index } = inquiry;
  const touch = (item: Item | undefined, isHaltChange = false) => {
    if (item) ofItem(inquiry, item, isHaltChange, subjects);
  };
  switch (change.kind) {
    case 'items': {
      subjects.add(change.key);
      touch(index.items.get(change.key), haltOf(change.before) !== haltOf(change.after));
      return subjects;
    }
    case 'links': {
      for (const link of [change.before, change.after]) if (link) ofLink(inquiry, link, subjects);
      return subjects;
    }
    case 'teams': {
      const [before, after] = [change.before, change.after].map(counting);
      if (before === after) return subjects;
      if (change.before?.parent !== change.after?.parent || change.key === inquiry.readerTeam) return null;
      const uses = ({ ownerTeam, status, process }: Item) =>
        ownerTeam === change.key ||
        index.teams.get(ownerTeam ?? '')?.successor === change.key ||
        status?.team === change.key ||
        index.processes.get(process?.id ?? '')?.steps.some(({ team }) => team === change.key) === true;
      for (const item of index.items.values()) if (uses(item)) touch(item);
      return subjects;
    }
    case 'processes':
      for (const item of index.items.values()) if (item.process?.id === change.key) touch(item);
      return subjects;
    case 'terms':
      if (change.before?.kind !== 'status' && change.after?.kind !== 'status') return subjects;
      for (const item of index.items.values()) if (item.status?.health !== undefined) touch(item);
      return subjects;
    case 'calendars':
      return null;
  }
}

/** What of a team is in a warning. */
function counting(team: Team | null): string {
  const { name, calendar, dissolvedOn, successor, parent, absences, status } = team ?? {};
  return team === null
    ? ''
    : canonical({ name, calendar, dissolvedOn, successor, parent, absences, cycle: status?.cycleDays });
}

/** What of a state is passed on over hard links. */
const haltOf = (item: Item | null) =>
  item && (isHalted(item) || item.state === 'shipped')
    ? `${item.state} ${item.stateOn} ${item.stateReason}`
    : 'under way';

function ofItem(inquiry: Inquiry, item: Item, isHaltChange: boolean, subjects: Set<string>): void {
  subjects.add(item.id);
  for (const { item: other } of sameItems(inquiry, item)) subjects.add(other.id);
  // What it needs is told who leans on it, where that is the reader's.
  for (const { item: needed } of inquiry.needs(item)) if (inquiry.isReaders(needed)) subjects.add(needed.id);
  for (const { item: leaning } of inquiry.neededBy(item)) {
    subjects.add(leaning.id);
    // A status on what needs it is put to the test with it, and read by what needs that in turn.
    if (leaning.status?.health !== undefined) addAll(inquiry.neededBy(leaning), subjects);
  }
  if (isHaltChange || isHalted(item))
    for (const { item: leaning } of hardReach(item, (one) => inquiry.neededBy(one))) subjects.add(leaning.id);
  haltedFrom(inquiry, item, subjects);
}

/** A link that is new, another or gone: it is its beginning's matter, and its end's where that is told who leans on it. */
function ofLink(inquiry: Inquiry, { from, to, kind }: Link, subjects: Set<string>): void {
  const end = inquiry.index.items.get(to);
  if (end && (kind === 'sameAs' || inquiry.isReaders(end))) subjects.add(to);
  ofBeginning(inquiry, inquiry.index.items.get(from), subjects);
}

function ofBeginning(inquiry: Inquiry, item: Item | undefined, subjects: Set<string>): void {
  if (!item) return;
  subjects.add(item.id);
  if (item.status?.health !== undefined) addAll(inquiry.neededBy(item), subjects);
  const halted = haltedFrom(inquiry, item, subjects);
  if (halted || isHalted(item))
    for (const { item: leaning } of hardReach(item, (one) => inquiry.neededBy(one))) subjects.add(leaning.id);
}

/** Halted work that an item leans on over hard links is told of it; true where there is any. */
function haltedFrom(inquiry: Inquiry, item: Item, subjects: Set<string>): boolean {
  let any = false;
  for (const { item: needed } of hardReach(item, (one) => inquiry.needs(one)))
    if (isHalted(needed)) {
      if (inquiry.isReaders(needed)) subjects.add(needed.id);
      any = true;
    }
  return any;
}

function addAll(needs: readonly Need[], subjects: Set<string>): void {
  for (const { item } of needs) subjects.add(item.id);
}
