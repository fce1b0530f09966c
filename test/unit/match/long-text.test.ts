import { expect, it } from 'vitest';
import { compileTermIndex } from '../../../lib/match/compile';
import { createFinder } from '../../../lib/match/find';
import { FormIndex } from '../../../lib/match/form-index';
import { scanPlain } from '../../../lib/match/scan-plain';
import type { TermForm } from '../../../lib/match/term-index';
import { learnUnits } from '../../../lib/match/unit-codes';

const FORM: TermForm = {
  text: 'net revenue retention',
  id: 'nrr',
  exact: false,
  inflect: true,
  commonWord: false,
  kind: 'term',
};
const LINE = 'What we call net revenue retention, and what others do. ';

it('reads a text of any length unit by unit, and the shorter ones after it', () => {
  const bytes = compileTermIndex([FORM]);
  for (const lines of [1, 2000, 5000, 1]) {
    const text = LINE.repeat(lines);
    learnUnits(text);
    const places: number[] = [];
    scanPlain(new FormIndex(bytes), [text], (_, candidates) => {
      places.push(candidates[0]?.start ?? -1);
      return null;
    });
    const expected = Array.from({ length: lines }, (_, line) => line * LINE.length + LINE.indexOf('net'));
    expect(places).toEqual(expected);
    expect(
      createFinder(bytes)
        .find(text)
        .map(({ start }) => start),
    ).toEqual(expected);
  }
});

it('finds in a long text, from its first unit to its last, what it finds in a short one', () => {
  const finder = createFinder(compileTermIndex([FORM]));
  const text = `net revenue retention ${'and so on '.repeat(10_000)}net revenue retention`;
  expect(finder.find(text).map(({ start, end }) => [start, end])).toEqual([
    [0, 21],
    [text.length - 21, text.length],
  ]);
});
