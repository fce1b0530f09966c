import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Block, blocksOf, type Inline } from '../../../lib/values/rich-text';
import { times } from '../times';

const inlines = (blocks: readonly Block[]): Inline[] =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.content));

const piece = fc.constantFrom(
  '**bold**',
  '*soft*',
  '`code`',
  '[a](https://x.example/y)',
  '[b](javascript:alert(1))',
  '[c](JaVaScRiPt:x)',
  '[d](data:text/html,x)',
  '[e](http://plain.example)',
  '<img src=x onerror=alert(1)>',
  '- ',
  '1. ',
  '# ',
  '\n',
  '\n\n',
  'word',
  ' ',
  '*',
  '[',
  '](',
);
const source = fc.oneof(
  fc.array(piece, { maxLength: 20 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

it('makes no link but to an encrypted address of the web', () => {
  fc.assert(
    fc.property(source, (text) => {
      for (const part of inlines(blocksOf(text))) if (part.kind === 'link') expect(part.href).toMatch(/^https:\/\//i);
    }),
    { numRuns: times(500) },
  );
});

it('loses no letter and makes none up', () => {
  const letters = (text: string) => [...text.matchAll(/[a-z]/g)].map(([letter]) => letter).join('');
  // An address is no part of what is read.
  const withoutAddresses = (text: string) => text.replace(/\]\([^()\s]{1,2000}\)/g, ']');
  const readable = fc
    .array(
      fc.constantFrom('**bold**', '*soft*', '`code`', '[a](https://x.example/y)', '- ', '\n', '\n\n', 'word', ' '),
      {
        maxLength: 20,
      },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(readable, (text) => {
      const read = inlines(blocksOf(text))
        .map((part) => part.text)
        .join('');
      expect(letters(read)).toBe(letters(withoutAddresses(text)));
    }),
    { numRuns: times(300) },
  );
});

it('takes a text of any length in time that grows with it', () => {
  const long = '['.repeat(20_000) + '*'.repeat(20_000) + '`'.repeat(20_000) + '_a'.repeat(10_000);
  expect(inlines(blocksOf(long)).length).toBeGreaterThan(0);
});

it('reads paragraphs, lists of both sorts and headings', () => {
  expect(blocksOf('# Title\nOne\ntwo\n\n- a\n  more\n- **b**\n1. c').map(({ kind }) => kind)).toEqual([
    'heading',
    'paragraph',
    'list',
    'list',
  ]);
  const [, , bullets] = blocksOf('# Title\nOne\ntwo\n\n- a\n  more\n- **b**\n1. c');
  expect(bullets).toEqual({
    kind: 'list',
    ordered: false,
    items: [[{ kind: 'text', text: 'a more' }], [{ kind: 'strong', text: 'b' }]],
  });
});
