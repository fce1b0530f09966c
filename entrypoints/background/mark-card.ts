import type { Card } from '../../components/models';
import type { PageContext } from '../../lib/messaging/protocol';
import type { ReaderMemory } from '../../lib/reader/open-memory';
import { isPutAside } from '../../lib/reader/snoozes';
import { chainCard } from '../../lib/views/chain-card';
import { warningCard } from '../../lib/views/warning-card';
import type { CurrentView } from './current-view';
import { judgeRecord } from './judge-record';
import { returnedOf } from './put-aside';

/**
 * The card of the mark that goes by this key. It tells what else is so of its record as well: a mark at another place
 * may have found no room there.
 */
export function markCard(view: CurrentView, memory: ReaderMemory, key: string, context: PageContext): Card | null {
  const { ctx } = view;
  for (const { page, warnings } of judgeRecord(view, context))
    for (const warning of warnings) {
      if (warning.factsHash !== key) continue;
      const others = warnings.filter((one) => one !== warning && !isPutAside(memory.snoozes, one, ctx.today));
      const returned = returnedOf(view, memory, warning);
      if (warning.rule !== 'chain-misses-date') return warningCard(ctx, warning, others, returned);
      const { dateField, targetFrom, facts } = page;
      return chainCard(ctx, warning, { fieldLabel: dateField?.label ?? null, targetFrom, facts }, others, returned);
    }
  return null;
}
