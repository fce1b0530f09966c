import { describe, expect, it } from 'vitest';
import { leftAloneSelector } from '../../../lib/page/left-alone';
import { isRead, textBlocks } from '../../../lib/page/text-blocks';
import { stage } from './stage';
import cases from './text-blocks.json';

function read(root: Element, neverRead = '', shadowRootOf = (element: Element) => element.shadowRoot): string[] {
  const rules = { leftAlone: leftAloneSelector(neverRead), shadowRootOf };
  return [...textBlocks(root, rules)].flatMap((block) => (block && isRead(block, rules) ? [block.text] : []));
}

describe('text blocks', () => {
  it.each(cases)('$name', ({ html, blocks }) => {
    expect(read(stage(html)).filter((text) => text.trim())).toEqual(blocks);
  });

  it("leaves alone what the host's adapter says, and bears a selector that does not parse", () => {
    const root = stage('<p class="never">a</p><p>b</p>');
    expect(read(root, '.never')).toEqual(['b']);
    expect(read(root, 'p:nope(')).toEqual(['a', 'b']);
  });

  it('reads shadow trees as they are drawn, closed ones too', () => {
    const root = stage('<x-field>light <b slot="end">end</b></x-field>');
    const field = root.querySelector('x-field') as HTMLElement;
    field.style.display = 'block';
    const shadow = field.attachShadow({ mode: 'closed' });
    shadow.innerHTML =
      '<p>before <slot></slot>after</p><slot name="end">fallback</slot><slot name="none">fallback</slot>';
    expect(read(root, '', (element) => (element === field ? shadow : element.shadowRoot))).toEqual([
      'before light after',
      'endfallback',
    ]);
  });

  it('maps every part of a block to its text node', () => {
    const root = stage('<p>on <b>tra</b><a href="#">x</a>ck</p>');
    const rules = { leftAlone: leftAloneSelector(''), shadowRootOf: () => null };
    const [block] = [...textBlocks(root, rules)].filter((one) => one !== null);
    for (const { node, at } of block?.slices ?? []) expect(block?.text.startsWith(node.data, at)).toBe(true);
    expect(block?.slices.map(({ node }) => node.data)).toEqual(['on ', 'tra', 'ck']);
  });

  it('cuts a block too long to be looked through at once, between words, and maps what follows the cut', () => {
    const root = stage('<p>first <b></b></p>');
    const text = 'on track '.repeat(5000);
    (root.querySelector('b') as Element).textContent = text;
    const rules = { leftAlone: leftAloneSelector(''), shadowRootOf: () => null };
    const blocks = [...textBlocks(root, rules)].filter((one) => one !== null);
    expect(blocks.map((block) => block.text).join('')).toBe(`first ${text}`);
    expect(blocks.length).toBeGreaterThan(2);
    for (const { text: part, slices } of blocks) {
      expect(part.length).toBeLessThanOrEqual(20_001);
      expect(part.endsWith(' ')).toBe(true);
      for (const { node, at } of slices) {
        expect(node.data.startsWith(part.slice(Math.max(at, 0), at + node.data.length), Math.max(-at, 0))).toBe(true);
      }
    }
  });

  it('offers a pause in a page without text', () => {
    const root = stage('<i></i>'.repeat(1000));
    const rules = { leftAlone: leftAloneSelector(''), shadowRootOf: () => null };
    expect([...textBlocks(root, rules)].filter((one) => one === null).length).toBeGreaterThan(4);
  });
});
