import type { Mark } from '../../components/models';
import type { RowVerdict } from '../../lib/messaging/protocol';
import { say } from '../../lib/phrases/say';
import type { ReaderMemory } from '../../lib/reader/open-memory';
import type { CurrentView } from './current-view';
import { type JudgedItem, marksOf } from './judge-record';

/**
 * What there is to say of one row of a list: the first of its warnings, and the words that are part of one. A row's mark
 * is a glyph alone, so what is read aloud names the record.
 */
export function rowVerdict(view: CurrentView, judged: readonly JudgedItem[], memory: ReaderMemory): RowVerdict {
  const { ctx } = view;
  const named = (mark: Mark): Mark => {
    const field = ctx.index.items.get(mark.item)?.title ?? null;
    return { ...mark, spoken: say('mark.spoken', { field, text: mark.text }, ctx.locale, ctx.today) };
  };
  const words: RowVerdict['words'] = [];
  for (const one of judged)
    for (const warning of one.warnings) {
      if (warning.rule !== 'meanings-differ' || words.some(({ term }) => term === warning.term)) continue;
      // Alone, so that it has a mark of its own whatever stands before it on a record's page.
      const [mark] = marksOf(view, [{ ...one, warnings: [warning] }], memory);
      if (mark) words.push({ term: warning.term, mark: named(mark) });
    }
  const [first] = marksOf(view, judged, memory);
  return { mark: first ? named(first) : null, words };
}
