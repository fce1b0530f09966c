import { describe, expect, it, vi } from 'vitest';
import type { Finder } from '../../../lib/match/find';
import { USUAL_QUIETNESS } from '../../../lib/values/quietness';
import { afterwards, countingTurns, finderOf, nextFrame, paint, painted, stage } from './stage';

const TRACK = finderOf('on track');
/** A busy machine is slow; what is polled for comes all the same. */
const LONG = { timeout: 15_000 };

/** Notes every text that is looked through. */
function listening(finder: Finder): { finder: Finder; texts: string[] } {
  const texts: string[] = [];
  const findInEach: Finder['findInEach'] = (each, options) => {
    texts.push(...each);
    return finder.findInEach(each, options);
  };
  return { finder: { ...finder, findInEach }, texts };
}

function many(count: number, text: string): DocumentFragment {
  const all = document.createDocumentFragment();
  for (let i = 0; i < count; i++) all.appendChild(document.createElement('p')).textContent = text;
  return all;
}

describe('the work that a page makes', () => {
  it('is that of the new text alone', async () => {
    const root = stage('');
    root.append(many(3000, 'not a word'));
    const { finder, texts } = listening(TRACK);
    const { settled } = await paint(finder);
    expect(texts.length).toBe(3000);
    texts.length = 0;
    root.append(many(5, 'on track'));
    (root.firstElementChild as Element).textContent = 'new';
    await settled();
    expect(texts.sort()).toEqual(['new', ...Array(5).fill('on track')]);
  });

  it('is one look at each of the parts that a burst of five thousand records brings', async () => {
    const root = stage('<p>before</p>');
    const { finder, texts } = listening(TRACK);
    const { settled } = await paint(finder);
    texts.length = 0;
    for (let i = 0; i < 5000; i++) root.append(Object.assign(document.createElement('p'), { textContent: 'on track' }));
    await expect.poll(() => texts.length, LONG).toBe(5000);
    await settled();
    expect(texts.length).toBe(5000);
    expect(painted()).toEqual(['on track']);
  });

  it('is bounded where something changes at every frame for ever, and the rest is read meanwhile', async () => {
    const root = stage('<p id="ticker">0</p>');
    const { finder, texts } = listening(TRACK);
    const { settled } = await paint(finder);
    texts.length = 0;
    const ticker = root.querySelector('#ticker') as Element;
    let frames = 0;
    let on = true;
    const tick = () => {
      frames++;
      ticker.textContent = `at ${frames}: on track`;
      if (on) requestAnimationFrame(tick);
    };
    tick();
    root.append(many(4000, 'churn'));
    await expect.poll(() => texts.filter((text) => text === 'churn').length, LONG).toBe(4000);
    await expect.poll(() => frames, LONG).toBeGreaterThan(120);
    on = false;
    await settled();
    const ticks = texts.filter((text) => text.startsWith('at '));
    expect(ticks.length).toBeLessThan(frames / 2);
    expect(ticks.at(-1)).toBe(`at ${frames}: on track`);
    expect(texts.length).toBe(4000 + ticks.length);
  });

  it('leaves the page its turns while fifty thousand elements are read', async () => {
    const root = stage('');
    const counting = countingTurns(TRACK);
    const { words, settled } = await paint(counting.finder);
    const box = document.createElement('section');
    box.append(many(50_000, 'a line'), many(1, 'on track'));
    root.append(box);
    counting.forget();
    await settled();
    expect(words.count()).toBe(1);
    expect(counting.turns()).toBeGreaterThan(10);
  });

  it('leaves the page its turns while five thousand changed lines are read', async () => {
    const root = stage('');
    root.append(many(5000, 'a line'));
    const counting = countingTurns(TRACK);
    const { words, settled } = await paint(counting.finder);
    for (const line of root.children) line.textContent = 'another line';
    (root.lastElementChild as Element).textContent = 'on track';
    counting.forget();
    await settled();
    await expect.poll(() => words.count(), LONG).toBe(1);
    expect(counting.turns()).toBeGreaterThan(3);
  });

  it('leaves the page its turns while five thousand lines are emptied', async () => {
    const root = stage('');
    root.append(many(5000, 'a line'), many(1, 'on track'));
    const { words, settled } = await paint(TRACK);
    let turns = 0;
    const { port1, port2 } = new MessageChannel();
    afterwards(() => port1.close());
    port1.onmessage = () => port2.postMessage(turns++);
    // The most that are looked at in one turn.
    let most = 0;
    const looked = new Map<number, number>();
    const styleOf = getComputedStyle.bind(window);
    const styles = vi.spyOn(window, 'getComputedStyle').mockImplementation((element, pseudo) => {
      if (element.textContent === '') looked.set(turns, (looked.get(turns) ?? 0) + 1);
      most = Math.max(most, looked.get(turns) ?? 0);
      return styleOf(element, pseudo);
    });
    afterwards(() => styles.mockRestore());
    port2.postMessage(0);
    for (const line of root.children) line.textContent = '';
    (root.lastElementChild as Element).textContent = 'on track';
    await settled();
    await expect.poll(() => words.count(), LONG).toBe(1);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(2500);
  });

  it('is what the page reads at that moment, though it changes from pause to pause', async () => {
    const root = stage('');
    root.append(many(3000, 'a line'));
    const now = new Map([...root.children].map((line) => [line, 'a line']));
    let stale = 0;
    let begun = false;
    const findInEach: Finder['findInEach'] = (texts, options) => {
      begun ||= texts.length > 0;
      const read = new Set(now.values());
      stale += texts.filter((text) => !read.has(text)).length;
      return TRACK.findInEach(texts, options);
    };
    const { port1, port2 } = new MessageChannel();
    afterwards(() => port1.close());
    let turn = 0;
    port1.onmessage = () => {
      if (begun) {
        turn++;
        for (const line of root.children) {
          line.textContent = `line of turn ${turn}`;
          now.set(line, line.textContent);
        }
      }
      if (turn < 20) port2.postMessage(null);
    };
    port2.postMessage(null);
    const { settled } = await paint({ ...TRACK, findInEach });
    await expect.poll(() => turn, LONG).toBe(20);
    await settled();
    expect(stale).toBe(0);
  });

  it('is none where nobody sees what is added', async () => {
    const root = stage('<div hidden></div>');
    const { settled } = await paint(TRACK);
    const styles = vi.spyOn(window, 'getComputedStyle');
    afterwards(() => styles.mockRestore());
    root.firstElementChild?.append(many(50_000, 'on track'));
    await settled();
    expect(painted()).toEqual([]);
    expect(styles.mock.calls.length).toBeLessThan(50);
  });

  it('follows rows that are recycled while the reader scrolls, by their text or by their nodes', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => `<section>row ${at}</section>`).join('');
    const root = stage(rows);
    const { words, settled } = await paint(TRACK);
    const sections = [...root.children];
    for (let top = 0; top < 400; top += 40) {
      sections.forEach((row, at) => {
        const text = (top + at) % 4 === 0 ? `${top + at} on track` : `row ${top + at}`;
        if (at % 2) (row.firstChild as Text).data = text;
        else row.replaceChildren(text);
      });
      // The first row goes to the end, as lists that move their rows do.
      root.append(sections[0] as Element);
      await nextFrame();
    }
    await settled();
    expect(words.count()).toBe(10);
    const nodes = [...(CSS.highlights.get('pl-term') ?? [])].map((range) => range.startContainer);
    expect(nodes.every((node) => node.isConnected)).toBe(true);
    expect(painted()).toEqual(Array(10).fill('on track'));
  });

  it('paints within the budget, and has all that was found for a list, in the order of the page', async () => {
    const root = stage('');
    for (let i = 0; i < USUAL_QUIETNESS.budget; i++) root.append(document.createElement('section'));
    for (const section of root.children) section.textContent = 'on track, on track';
    const { words, settled } = await paint(finderOf('on track', 'churn'));
    root.insertAdjacentHTML('afterbegin', '<section>churn first</section>');
    await settled();
    expect(words.count()).toBe(USUAL_QUIETNESS.budget);
    expect(words.all().length).toBe(2 * USUAL_QUIETNESS.budget + 1);
    expect(words.all()[0]?.text).toBe('churn');
  });
});
