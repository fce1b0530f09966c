import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTermIndex } from '../../../lib/match/compile';
import { createFinder } from '../../../lib/match/find';
import type { TermForm } from '../../../lib/match/term-index';
import { times } from '../times';
import { oracle } from './oracle';

/** Pieces that make rules meet: a text of nothing but random characters would hardly ever match. */
const piece = fc.constantFrom(
  ...['a', 'A', 'b', 's', 'S', 'y', 'o', 'ch', 'x', 'es', 'ies', 'GA', 'ga', 'é', 'e\u0301', '\u0301', 'ß', 'ss', 'Σ'],
  ...['ς', 'σ', 'İ', 'i', '_', '1', ' ', ' ', ' ', '\u00a0', '-', '\u2011', '\u00ad', '\u200b', "'", '’', '“', '"'],
  ...[
    '.',
    '!',
    '&',
    '(',
    ')',
    '客',
    '户',
    'ひ',
    'カ',
    'ー',
    '売上',
    '高',
    '๑',
    '\u00b7',
    '1.5',
    'e',
    'quit',
    'plan',
    'ท',
    '\u{1F680}',
    '\u{20000}',
    '\ud800',
    '\u{1D400}',
    '한',
    '\u1112\u1161',
    '\0',
  ],
);
const madeOf = (max: number) =>
  fc
    .array(
      fc.oneof({ weight: 9, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2 }) }),
      {
        maxLength: max,
      },
    )
    .map((pieces) => pieces.join(''));

const form: fc.Arbitrary<TermForm> = fc.record({
  text: madeOf(4),
  exact: fc.boolean(),
  inflect: fc.boolean(),
  verb: fc.boolean(),
  commonWord: fc.boolean(),
  kind: fc.constantFrom('term', 'item'),
  id: fc.constantFrom('p', 'q', 'r'),
});

/** Texts that hold some of the forms, with endings, among other things. */
const formsAndText = fc.array(form, { minLength: 1, maxLength: 5 }).chain((forms) =>
  fc.tuple(
    fc.constant(forms),
    fc
      .array(
        fc.oneof(
          fc.constantFrom(...forms.map((one) => one.text)),
          fc.constantFrom(...forms.map((one) => one.text.toUpperCase())),
          fc.constantFrom(' ', 's', "'s", '’s', 'es', '. ', '.', 'ed', 'ing', 'ning'),
          madeOf(3),
        ),
        { maxLength: 6 },
      )
      .map((parts) => parts.join('')),
  ),
);

describe('find', () => {
  it('finds what the slow oracle finds', () => {
    fc.assert(
      fc.property(formsAndText, ([forms, text]) => {
        expect(createFinder(compileTermIndex(forms)).find(text)).toEqual(oracle(forms, text));
      }),
      { numRuns: times(3000) },
    );
  });

  it('answers any text at all with spans in order, inside it, that do not overlap or cut a character', () => {
    fc.assert(
      fc.property(fc.array(form, { maxLength: 5 }), fc.string({ unit: 'binary' }), (forms, text) => {
        let before = 0;
        for (const { start, end, ids } of createFinder(compileTermIndex(forms)).find(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(ids.length).toBeGreaterThan(0);
          expect(/^[\udc00-\udfff]/.test(text.slice(start)) && /[\ud800-\udbff]$/.test(text.slice(0, start))).toBe(
            false,
          );
          before = end;
        }
      }),
    );
  });

  it('finds in each of several texts what it finds in that one alone', () => {
    // Cut anywhere, so that forms and words end up on both sides.
    const cuts = fc.array(fc.nat({ max: 40 }), { maxLength: 5 });
    fc.assert(
      fc.property(formsAndText, cuts, ([forms, text], places) => {
        const finder = createFinder(compileTermIndex(forms));
        const ends = [...places.filter((at) => at < text.length).sort((a, b) => a - b), text.length];
        const texts = ends.map((end, at) => text.slice(ends[at - 1] ?? 0, end));
        expect(finder.findInEach(texts)).toEqual(texts.map((one) => finder.find(one)));
      }),
      { numRuns: times(2000) },
    );
  });

  it('finds the same after the text is decomposed', () => {
    fc.assert(
      fc.property(formsAndText, ([forms, text]) => {
        const finder = createFinder(compileTermIndex(forms));
        const words = (of: string) =>
          finder.find(of).map(({ start, end, ids }) => [of.slice(start, end).normalize('NFC'), ids]);
        expect(words(text.normalize('NFD'))).toEqual(words(text.normalize('NFC')));
      }),
    );
  });
});
