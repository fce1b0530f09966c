import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { compareInDocument } from '../../../lib/page/flat-tree';
import { headingsBefore } from '../../../lib/page/heading-before';
import { stage } from './stage';

afterEach(() => document.body.replaceChildren());

/** A node to be: a heading, text or a plain element, within one that was made before. */
const step = fc.record({
  into: fc.nat(),
  kind: fc.constantFrom('heading', 'text', 'plain', 'shadow'),
});

/** Puts each in one of those before it, as its last child or into a shadow root of its own. */
function grow(root: Element, steps: readonly { into: number; kind: string }[]) {
  const parents: (Element | ShadowRoot)[] = [root];
  const headings: Element[] = [];
  const texts: Text[] = [];
  for (const { into, kind } of steps) {
    const parent = parents[into % parents.length] as Element | ShadowRoot;
    if (kind === 'text') texts.push(parent.appendChild(new Text('x')));
    else if (kind === 'shadow') {
      if (parent instanceof Element && !parent.shadowRoot) parents.push(parent.attachShadow({ mode: 'open' }));
    } else {
      const element = parent.appendChild(document.createElement('div'));
      parents.push(element);
      if (kind === 'heading') headings.push(element);
    }
  }
  return { headings: headings.sort(compareInDocument), texts };
}

it('the heading before a node is the one that its position in the document says, whatever is asked first', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.infiniteStream(fc.nat()), (steps, order) => {
      const { headings, texts } = grow(stage('<div></div>').firstElementChild as Element, steps);
      const asked = headingsBefore(headings);
      let next = asked.next();
      while (!next.done) next = asked.next();
      const before = next.value;
      const shuffled = texts.map((text) => ({ text, key: order.next().value })).sort((a, b) => a.key - b.key);
      for (const { text } of shuffled)
        expect(before(text)).toBe(headings.findLast((heading) => compareInDocument(heading, text) < 0) ?? null);
    }),
    { numRuns: 300, seed: 7 },
  );
});
