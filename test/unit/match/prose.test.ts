import { describe, expect, it } from 'vitest';
import { finderFor, glossaryTerms } from '../../evaluation/glossary';
import { proseBlocks } from '../../evaluation/prose-blocks';

const { find } = finderFor(glossaryTerms());
const wordsOf = (text: string, id: string) =>
  find(text)
    .filter(({ ids }) => ids.includes(id))
    .map(({ start, end }) => text.slice(start, end));
const inProse = (id: string) => proseBlocks().flatMap(({ text }) => wordsOf(text, id));

describe('a real glossary on real prose', () => {
  it.each(['EM', 'AP', 'MSP', 'SAMS'])('finds %s as an acronym only', (label) => {
    const id = label.toLowerCase();
    const text = `${label}, the ${label}s and ${label}\u2019s; not ${id}, ${label.charAt(0)}${id.slice(1)}, ${label}X or ${label}_1.`;
    expect(wordsOf(text, id)).toEqual([label, `${label}s`, `${label}\u2019s`]);
    for (const word of inProse(id)) expect(word.replace(/(?:s|['\u2019]s)$/, '')).toBe(label);
  });

  it('finds AP in the prose, and far fewer than the letters stand there', () => {
    const anyCase = proseBlocks().flatMap(({ text }) => text.match(/\bap\b/gi) ?? []);
    const exact = proseBlocks().flatMap(({ text }) => text.match(/\bAP\b/g) ?? []);
    expect(inProse('ap')).toHaveLength(exact.length);
    expect(exact.length).toBeGreaterThan(0);
    expect(anyCase.length).toBeGreaterThanOrEqual(exact.length);
  });

  it('finds People ops in any case', () => {
    const written = ['People ops', 'people ops', 'People Ops', 'PEOPLE OPS', 'people-ops', 'People\u00a0Ops\u2019s'];
    expect(wordsOf(written.join(', '), 'people-ops')).toEqual(written);
    expect(inProse('people-ops').length).toBeGreaterThan(0);
  });
});
