import type { ReturnedNote, SnoozedRow } from '../../components/models';
import type { Snooze, SnoozedFact } from '../../lib/reader/database';
import type { ReaderMemory } from '../../lib/reader/open-memory';
import { isAsleep, returnOf } from '../../lib/reader/snoozes';
import { changedFacts } from '../../lib/reason/quiet/changed-facts';
import type { Because, Warning } from '../../lib/reason/warning';
import type { LocalDate } from '../../lib/values/local-date';
import { returnedNote } from '../../lib/views/returned-note';
import type { CurrentView } from './current-view';
import { movedValue } from './unshifted';

/**
 * A warning as it is put aside, in the dates of the week the sample was written for. A value that is not the
 * workspace's own was read on a page, and is left out.
 */
export function snoozeOf(
  { ctx, shiftWeeks }: CurrentView,
  warning: Warning,
  text: string,
  byWorkspace: boolean,
  { now, until }: { now: number; until: LocalDate | null },
): Snooze {
  const { factsHash, rule, item, about, because } = warning;
  const own = ctx.index.items.get(item);
  const isPages = ({ record, field, value }: Because) => {
    if (byWorkspace || record !== `items/${item}`) return false;
    if (field === 'target.date') return own?.target?.date !== value;
    return field.startsWith('facts.') && (own?.facts?.[field.slice(6)] ?? null) !== value;
  };
  const facts = because.map((fact): SnoozedFact => {
    const kept = !isPages(fact);
    const { record, field, value } = fact;
    return { record, field, value: kept ? movedValue(value, -shiftWeeks) : null, kept };
  });
  return {
    ...{ key: factsHash, rule, item, about, title: own?.title ?? '', text, byWorkspace },
    ...{ since: now, sinceDay: ctx.today, until, facts, returnedOn: null },
  };
}

/** What a card says of a warning that was put aside and is back; null where it was not, or has been told for days. */
export function returnedOf(view: CurrentView, memory: ReaderMemory, warning: Warning): ReturnedNote | null {
  const { ctx, shiftWeeks } = view;
  const back = returnOf(memory.snoozes, warning, ctx.today);
  if (!back) return null;
  const { snooze, why } = back;
  const moved = (fact: SnoozedFact): SnoozedFact => ({ ...fact, value: movedValue(fact.value, shiftWeeks) });
  const before = snooze.facts.filter(({ kept }) => kept).map(moved);
  const unkept = new Set(snooze.facts.flatMap(({ kept, record, field }) => (kept ? [] : `${record} ${field}`)));
  const isUnkept = ({ record, field }: Because) => unkept.has(`${record} ${field}`);
  // One put aside before facts were kept has nothing to be compared with.
  const told = why === 'facts' && snooze.facts.length > 0;
  return returnedNote(ctx, warning.item, {
    why,
    since: snooze.sinceDay,
    changes: told
      ? changedFacts(
          before,
          warning.because.filter((fact) => !isUnkept(fact)),
        )
      : [],
    ofPage: told
      ? warning.because.filter(isUnkept).map(({ record, field, value }) => ({ record, field, is: value }))
      : [],
  });
}

/** What is put aside now, of this workspace: another's comes back with it. The latest first. */
export function snoozedRows({ ctx }: CurrentView, { snoozes }: ReaderMemory): SnoozedRow[] {
  return snoozes
    .all()
    .filter((snooze) => ctx.index.items.has(snooze.item) && isAsleep(snooze, ctx.today))
    .sort((a, b) => b.since - a.since)
    .map(({ key, rule, item, title, text, sinceDay, until }) => ({
      key,
      rule,
      item,
      title,
      text,
      since: sinceDay,
      until,
    }));
}
