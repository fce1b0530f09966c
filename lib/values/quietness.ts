/** How sparingly a reader wants words painted. Warnings are none of it: they are always shown. */
export interface Quietness {
  /** Where a word is painted again: first in each section, on the whole page once, or each time it is written. */
  repeat: 'section' | 'page' | 'every';
  /** So many words are painted on one page at most. */
  budget: (typeof BUDGETS)[number];
  /** Words are painted only while this key is held; null: always. */
  hold: 'alt' | 'control' | 'shift' | null;
}

export const REPEATS = ['section', 'page', 'every'] as const satisfies readonly Quietness['repeat'][];
export const BUDGETS = [10, 25, 50, 100, 200] as const;
export const HOLD_KEYS = ['alt', 'control', 'shift'] as const satisfies readonly Quietness['hold'][];

export const USUAL_QUIETNESS: Quietness = { repeat: 'section', budget: 200, hold: null };
