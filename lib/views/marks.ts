import type { Mark } from '../../components/models';
import { hasPhrase, say } from '../phrases/say';
import type { Rule, Warning } from '../reason/warning';
import type { ViewContext } from './context';

/** What marks are worded by. */
type Worded = Pick<ViewContext, 'locale' | 'today'>;

/** At most this many marks stand on a page; the rest is for the panel. */
export const MARKS_PER_PAGE = 3;

/** Rules that speak of the record's own date, and so stand by it. */
const OF_THE_DATE: ReadonlySet<Rule> = new Set<Rule>([
  'chain-misses-date',
  'date-inversion',
  'needs-deprioritised',
  'promised-before-committed',
  'slipped-after-promise',
  'forked-date',
]);

/** Warnings that count for little and are drawn all the same: they are about what is read on this very page. */
const DRAWN_WHEN_LOW: ReadonlySet<Rule> = new Set<Rule>(['meanings-differ', 'leaned-on']);

/** A date that does not hold is red; all else says "look". */
export const isBroken = ({ rule, severity }: Warning) =>
  rule === 'chain-misses-date' || (rule === 'date-inversion' && severity === 'high');

/** Where a warning's mark stands: on the word or by the date it is about, where the page shows it, else by the title. */
function placeOf(warning: Warning, dateField: { name: string } | null): Mark['place'] {
  const { rule } = warning;
  // By the title only of an item that leans on the one whose status it is.
  if (warning.rule === 'meanings-differ')
    return { kind: 'word', term: warning.term, else: warning.about === null ? null : 'title' };
  return dateField && OF_THE_DATE.has(rule) ? { kind: 'field', field: dateField.name } : { kind: 'title' };
}

/** What a chip says: the warning's sentence, or its shorter form. */
export function chipText({ locale, today }: Worded, { rule, message }: Warning): string {
  const short = `${rule}.chip`;
  return say(hasPhrase(short) ? short : message.id, message.values, locale, today);
}

/** The same in a word or two, for a field beside which a page leaves hardly any room; null where there is none. */
function briefText({ locale, today }: Worded, { rule, message }: Warning): string | null {
  const brief = `${rule}.brief`;
  return hasPhrase(brief) ? say(brief, message.values, locale, today) : null;
}

/** What is read aloud: the whole sentence, after the label of the field it stands by. */
function spokenText({ locale, today }: Worded, { message }: Warning, label: string | null): string {
  const own = `${message.id}.spoken`;
  if (hasPhrase(own)) return say(own, { ...message.values, field: label }, locale, today);
  return say('mark.spoken', { field: label, text: say(message.id, message.values, locale, today) }, locale, today);
}

/**
 * The marks of a record's warnings, in the warnings' order. One that is for the panel only has none; of several at one
 * place the first stands. Every card tells the others.
 * @param dateField The page field that shows the item's target, in the host's own name, with the label as the page
 *   writes it; null where the page shows none: the mark then stands by the title.
 */
export function marksFor(
  ctx: Worded,
  warnings: readonly Warning[],
  dateField: { name: string; label: string | null } | null,
): Mark[] {
  const marks: Mark[] = [];
  const taken = new Set<string>();
  for (const warning of warnings) {
    if (warning.severity === 'low' && !DRAWN_WHEN_LOW.has(warning.rule)) continue;
    const place = placeOf(warning, dateField);
    const at = JSON.stringify(place);
    if (taken.has(at)) continue;
    taken.add(at);
    const text = chipText(ctx, warning);
    marks.push({
      key: warning.factsHash,
      rule: warning.rule,
      item: warning.item,
      state: isBroken(warning) ? 'broken' : 'look',
      place,
      text,
      brief: briefText(ctx, warning),
      spoken: spokenText(ctx, warning, OF_THE_DATE.has(warning.rule) ? (dateField?.label ?? null) : null),
    });
  }
  return marks.slice(0, MARKS_PER_PAGE);
}
