import type { Item } from '../../workspace/schema';
import { becauseOfChain } from '../because';
import { chainReport } from '../chain-report';
import type { Inquiry } from '../inquiry';
import { isUnknown } from '../unknown';
import type { ChainMissesDate, ChainReport, Message, PlainWarning } from '../warning';
import { cannotTell } from './cannot-tell';
import { makeWarningWith } from './make-warning';

/** An item's chain ends after its target; or nobody can tell how late, and why. Null where it fits or there is none. */
export function chainMissesDate(inquiry: Inquiry, item: Item): ChainMissesDate | PlainWarning | null {
  const judged = inquiry.missedChain(item);
  if (!judged) return null;
  const chain = chainReport(inquiry.index, item, judged, inquiry.now);
  if (isUnknown(chain)) return cannotTell(item, judged.target, chain);
  const { finish, target, workingDaysLate: late } = chain;
  const values = { title: item.title, finish, target, late };
  return makeWarningWith(
    {
      rule: 'chain-misses-date',
      severity: 'high',
      item,
      message: { id: 'chain-misses-date', values },
      because: becauseOfChain(inquiry.index, item, judged.process, judged.facts, judged.target, judged.input),
      actions: actionsOf(chain, values),
    },
    { chain },
  );
}

/** The changes of the best way out; without one, and always last, the date itself. */
function actionsOf({ levers, bestIfNone, finish }: ChainReport, values: Message['values']): Message[] {
  const changes = levers[0]?.changes ?? bestIfNone?.changes ?? [];
  return [...changes.map(({ message }) => message), { id: 'do.move-target', values: { ...values, to: finish } }];
}
