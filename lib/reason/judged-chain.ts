import { fromDayNumber, isLocalDate, type LocalDate, toDayNumber } from '../values/local-date';
import type { Item, Process } from '../workspace/schema';
import type { WorkspaceIndex } from '../workspace/workspace-index';
import { type Plan, plan } from './chain';
import { type ChainInput, chainInput, type Facts } from './chain-input';
import { isUnknown, type Unknown, unknown } from './unknown';
import { calendarOfItem } from './which-calendar';

/** What stands when an item is judged. */
export interface Situation {
  /** The instant that counts as now, in ms. */
  now: number;
  /** The target that the page shows; it wins over the item's own. */
  target?: LocalDate | undefined;
  /** Facts that the page shows; each wins over the item's own. */
  facts?: Facts | undefined;
}

/** An item's date, and the day on which it was given where the record says so. */
export interface Target {
  date: LocalDate;
  said: LocalDate | null;
}

/** An item's chain placed against its target. */
export interface Outlook {
  target: LocalDate;
  finish: LocalDate;
  /** Signed working days between them; null where the item's calendar ends before the later one, or is missing. */
  spareDays: number | null;
}

/** An item's chain with every step placed, and the target it is held against. */
export interface JudgedChain {
  process: Process;
  facts: Facts;
  target: Target;
  input: ChainInput;
  full: Plan;
}

/** True where an item's promise has been kept or taken back: its date is history. */
export const isOver = ({ state }: Item) => state === 'shipped' || state === 'dropped';

/** The date that an item is held to: the page's, else its own. */
export function targetOf(item: Item, situation: Pick<Situation, 'target'>): Target | null {
  const own = item.target;
  const date = situation.target !== undefined && isLocalDate(situation.target) ? situation.target : own?.date;
  // A page does not say when its date was given; where it shows the one on record, the record does.
  return date === undefined ? null : { date, said: date === own?.date ? (own.said ?? null) : null };
}

/** Places an item's chain. Null where there is nothing to judge: no target, no process, no step that runs, or over. */
export function judgeChain(index: WorkspaceIndex, item: Item, situation: Situation): JudgedChain | Unknown | null {
  const target = targetOf(item, situation);
  if (target === null || !item.process || isOver(item)) return null;
  const process = index.processes.get(item.process.id);
  if (!process) {
    const where = { record: `items/${item.id}`, field: 'process.id', value: item.process.id, asOf: null };
    return unknown('process-missing', { process: item.process.id }, [where]);
  }
  const facts = { ...item.facts, ...situation.facts };
  const input = chainInput(index, item, process, facts, situation.now);
  if (isUnknown(input)) return input;
  const full = plan(input);
  return full === null || isUnknown(full) ? full : { process, facts, target, input, full };
}

/** True where the chain ends after its target. */
export const missesDate = ({ full, target }: JudgedChain) => full.finish > toDayNumber(target.date);

/** How a placed chain stands against its target. */
export function outlookOfChain(index: WorkspaceIndex, item: Item, { full, target }: JudgedChain): Outlook {
  const calendar = calendarOfItem(index, item);
  const spare = isUnknown(calendar) ? Number.NaN : calendar.spare(full.finish, toDayNumber(target.date));
  return { target: target.date, finish: fromDayNumber(full.finish), spareDays: Number.isNaN(spare) ? null : spare };
}
