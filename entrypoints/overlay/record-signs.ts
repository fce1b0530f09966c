import type { PageContext } from '../../lib/messaging/protocol';
import { isSameWord, type Word } from '../../lib/page/word';
import type { MarkOnWord } from './record-watch';
import type { RowSign } from './row-watch';

/** The warnings of the record on screen that stand on a word: on the first of its term that is painted. */
export interface RecordSigns {
  set(marks: readonly MarkOnWord[]): void;
  isPainted(term: string): boolean;
  signOf(word: Word): RowSign | null;
}

export function recordSigns(painted: () => readonly Word[], context: () => PageContext | null): RecordSigns {
  let marks: readonly MarkOnWord[] = [];
  const firstOf = (term: string) => painted().find(({ kind, ids }) => kind === 'term' && ids.includes(term));
  const stands = (word: Word, term: string) => {
    const first = word.ids.includes(term) && firstOf(term);
    return first && isSameWord(first, word);
  };
  return {
    set(now) {
      marks = now;
    },
    isPainted: (term) => firstOf(term) !== undefined,
    signOf(word) {
      const mark = marks.find(({ term }) => stands(word, term))?.mark;
      const about = mark && context();
      return about ? { mark, context: about } : null;
    },
  };
}
