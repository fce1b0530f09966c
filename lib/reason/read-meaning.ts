import type { LocalDate } from '../values/local-date';
import type { Variant } from '../workspace/schema';

/** A meaning as a reader has read it: the workspace's own words, to be held against what it says later. */
export interface ReadMeaning {
  short: string;
  formula: string | null;
  /** The day on which it was read. */
  on: LocalDate;
}

/** What is read of the meanings that stand for a reader: one, or several where they tie. */
export function readingOf(shown: readonly Variant[], on: LocalDate): ReadMeaning {
  const formulas = shown.flatMap(({ formula }) => formula ?? []);
  return {
    short: shown.map(({ short }) => short).join(' / '),
    formula: formulas.length > 0 ? formulas.join(' / ') : null,
    on,
  };
}

/**
 * The changes that the workspace tells of since a meaning was read, the oldest first: those from the text that was read
 * on; where none is told to have come from it, those of that day and later.
 */
export function changesSince(read: ReadMeaning, shown: readonly Variant[]) {
  const all = shown.flatMap(({ changes }) => {
    const inOrder = [...(changes ?? [])].sort((a, b) => (a.on < b.on ? -1 : 1));
    const from = inOrder.findLastIndex(({ was }) => was?.short === read.short);
    return from >= 0 ? inOrder.slice(from) : inOrder.filter(({ on }) => on >= read.on);
  });
  return all.sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** True where the text is another than was read. */
export function isReworded(read: ReadMeaning, shown: readonly Variant[]): boolean {
  const now = readingOf(shown, read.on);
  return now.short !== read.short || now.formula !== read.formula;
}

/**
 * True where it means something else than was read: its text is another, and not all that the workspace tells of it
 * since is a matter of wording.
 */
export function isChanged(read: ReadMeaning, shown: readonly Variant[]): boolean {
  if (!isReworded(read, shown)) return false;
  const since = changesSince(read, shown);
  return since.length === 0 || since.some(({ kind }) => kind !== 'wording');
}
