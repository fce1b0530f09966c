import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type DiffPart, wordDiff } from '../../../lib/values/word-diff';
import { times } from '../times';

const word = fc.constantFrom(
  'a',
  'deal',
  'to',
  'close',
  'this',
  'quarter',
  'with',
  'verbal',
  'order',
  'form',
  '契',
  '約',
);
const sentence = fc.array(word, { maxLength: 9 }).map((words) => words.join(' '));
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const side = (parts: readonly DiffPart[], without: DiffPart['kind']) =>
  parts
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join(' ');
const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);

/** The longest run of words that both have in order, by trying everything. */
function inCommon(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  if (a[0] === b[0]) return 1 + inCommon(a.slice(1), b.slice(1));
  return Math.max(inCommon(a.slice(1), b), inCommon(a, b.slice(1)));
}

it('makes up the old text of what stayed and was removed, the new one of what stayed and was added', () => {
  fc.assert(
    fc.property(
      fc.oneof(sentence, fc.string({ unit: 'binary', maxLength: 30 })),
      fc.oneof(sentence, fc.string({ maxLength: 30 })),
      (before, after) => {
        const parts = wordDiff(before, after);
        const squeezed = (text: string) => text.replace(/\s+/g, '');
        expect(squeezed(side(parts, 'added'))).toBe(squeezed(before));
        expect(squeezed(side(parts, 'removed'))).toBe(squeezed(after));
      },
    ),
    { numRuns: times(300) },
  );
});

it('says of a text that has not changed that it has not, and never puts two stretches of one kind side by side', () => {
  fc.assert(
    fc.property(sentence, sentence, (before, after) => {
      const parts = wordDiff(before, after);
      if (plain(before) === plain(after)) expect(parts.filter(({ kind }) => kind !== 'same')).toEqual([]);
      parts.forEach(({ kind, text }, place) => {
        expect(text).not.toBe('');
        expect(parts[place + 1]?.kind).not.toBe(kind);
      });
    }),
    { numRuns: times(300) },
  );
});

it('keeps no more than both have in common, and of words that say something no less', () => {
  // Short words between changes are told with them, so only long ones are counted on.
  const long = fc.array(fc.constantFrom('deal', 'close', 'quarter', 'verbal', 'order'), { maxLength: 7 });
  fc.assert(
    fc.property(long, long, (before, after) => {
      const parts = wordDiff(before.join(' '), after.join(' '));
      const kept = parts.filter(({ kind }) => kind === 'same').flatMap(({ text }) => wordsOf(text));
      expect(kept.length).toBe(inCommon(before, after));
    }),
    { numRuns: times(200) },
  );
});
