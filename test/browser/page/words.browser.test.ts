import { describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import type { View } from '../../../lib/hosts/adapter';
import { compileTermIndex } from '../../../lib/match/compile';
import { createFinder } from '../../../lib/match/find';
import { removeLeftovers } from '../../../lib/page/leftovers';
import { isSameWord, type Word } from '../../../lib/page/word';
import { USUAL_QUIETNESS } from '../../../lib/values/quietness';
import { CSS_TEXT, countingTurns, finderOf, paint, painted, plainHost, stage } from './stage';

const TRACK = finderOf('on track');

function recordMutations(): () => MutationRecord[] {
  const observer = new MutationObserver(() => {});
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  return () => observer.takeRecords();
}

describe('painting', () => {
  it('paints a word across formatting, slice by slice, and changes nothing in the page', async () => {
    stage('<p>We are <b>on</b> tra<i>ck</i>.</p>');
    const mutations = recordMutations();
    await paint(TRACK);
    expect(painted()).toEqual(['on', ' tra', 'ck']);
    expect(mutations()).toEqual([]);
  });

  it('paints the first mention in each section: one that holds its text, or one that a heading begins', async () => {
    stage(`<p>on track 0, on track</p><h2>on track 1</h2><p>on track</p><section><p>on track 2</p><p>On Track</p></section>
      <p>on track</p><h2>Next</h2><p><em>On track</em> 3</p>`);
    await paint(TRACK);
    const before = [...(CSS.highlights.get('pl-term') ?? [])].map(
      (range) => range.startContainer.parentElement?.textContent,
    );
    expect(before).toEqual(['on track 0, on track', 'on track 1', 'on track 2', 'On track']);
  });

  it('counts a word by the type of the record on screen, and reads anew when that is another', async () => {
    const form = { text: 'on track', id: 'on-track', kind: 'term' as const, objects: ['Opportunity'] };
    const rest = { exact: false, inflect: true, commonWord: false };
    const finder = createFinder(compileTermIndex([{ ...form, ...rest }]));
    let type = 'Case';
    const view = (): View => ({ kind: 'record', record: { host: 'salesforce', type, id: '1', ref: 'salesforce:1' } });
    stage('<p>on track</p>');
    const { words } = await paint(finder, { adapter: plainHost({ id: 'salesforce', view }) });
    expect(painted()).toEqual([]);
    type = 'Opportunity';
    await words.update({ all: false, elements: new Set(), structure: true });
    expect(painted()).toEqual(['on track']);
    type = 'Case';
    await words.update({ all: false, elements: new Set(), structure: true });
    expect(painted()).toEqual([]);
  });

  it("paints an item's name only where it has something to say there, and what the name covers where it has not", async () => {
    const rest = { exact: false, inflect: true, commonWord: false };
    const finder = createFinder(
      compileTermIndex([
        { text: 'audit log', id: 'audit-log', kind: 'term', ...rest },
        { text: 'Audit log export', id: 'export', kind: 'item', ...rest },
        { text: 'Heron', id: 'heron', kind: 'item', ...rest },
      ]),
    );
    let ref = 'jira:A-1';
    const view = (): View => ({ kind: 'record', record: { host: 'jira', type: 'issue', id: '1', ref } });
    const asked: unknown[] = [];
    let speaking = ['heron'];
    stage('<p>Heron waits for the audit log export.</p>');
    const { words } = await paint(finder, {
      adapter: plainHost({ id: 'jira', view }),
      colourOf: ({ kind }) => (kind === 'item' ? 'look' : 'term'),
      async speakingOf(ids, about) {
        asked.push([ids.toSorted(), about]);
        return speaking;
      },
    });
    expect(words.painted().map(({ text }) => text)).toEqual(['Heron', 'audit log']);
    expect(CSS.highlights.get('pl-look')?.size).toBe(1);
    // Nothing that is new, nothing that is asked.
    await words.update({ all: true, elements: new Set(), structure: true });
    expect(asked).toEqual([[['export', 'heron'], 'jira:A-1']]);
    speaking = ['export'];
    ref = 'jira:A-2';
    await words.update({ all: true, elements: new Set(), structure: true });
    expect(asked.at(-1)).toEqual([['export', 'heron'], 'jira:A-2']);
    expect(words.painted().map(({ text }) => text)).toEqual(['audit log export']);
    speaking = [];
    words.askAgain();
    await words.update({ all: false, elements: new Set(), structure: false });
    expect(words.painted().map(({ text }) => text)).toEqual(['audit log']);
  });

  it('keeps to its budget for a page', async () => {
    stage('<section>on track</section>'.repeat(USUAL_QUIETNESS.budget + 50));
    const { words } = await paint(TRACK);
    expect(words.count()).toBe(USUAL_QUIETNESS.budget);
    expect(painted().length).toBe(USUAL_QUIETNESS.budget);
  });

  it('paints a word again where the reader wants it: once on the page, or each time', async () => {
    stage('<section>on track, on track</section><section>on track</section>');
    const { words, settled } = await paint(TRACK);
    expect(painted()).toHaveLength(2);
    words.setQuietness({ ...USUAL_QUIETNESS, repeat: 'page' });
    await words.update({ all: false, elements: new Set(), structure: false });
    expect(painted()).toHaveLength(1);
    words.setQuietness({ ...USUAL_QUIETNESS, repeat: 'every' });
    await words.update({ all: false, elements: new Set(), structure: false });
    await settled();
    expect(painted()).toHaveLength(3);
    words.setQuietness({ ...USUAL_QUIETNESS, repeat: 'every', budget: 10 });
    stage('<section>on track</section>'.repeat(12));
    await words.update({ all: true, elements: new Set(), structure: true });
    expect(painted()).toHaveLength(10);
  });

  it('shows words only while the key is held, and always what warns and what has its card open', async () => {
    const main = stage('<input><p>on track</p><p>churn</p>');
    const { words } = await paint(finderOf('on track', 'churn'), {
      colourOf: ({ ids }) => (ids[0] === 'churn' ? 'look' : 'term'),
    });
    words.setQuietness({ ...USUAL_QUIETNESS, hold: 'alt' });
    expect(painted()).toEqual([]);
    expect(painted('pl-look')).toEqual(['churn']);
    const { left, top } = (main.querySelector('p') as Element).getBoundingClientRect();
    expect(words.at(left + 5, top + 5)).toBeNull();

    await userEvent.click(main.querySelector('input') as Element);
    await userEvent.keyboard('{Alt>}');
    expect(painted()).toEqual(['on track']);
    const word = words.at(left + 5, top + 5);
    expect(word?.text).toBe('on track');
    await userEvent.keyboard('{/Alt}');
    expect(painted()).toEqual([]);

    words.setOpen(word);
    expect(painted()).toEqual(['on track']);
    words.setOpen(null);
    expect(painted()).toEqual([]);
    // A page cannot hold a key for its reader.
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Alt', altKey: true, bubbles: true }));
    expect(painted()).toEqual([]);
    words.setQuietness(USUAL_QUIETNESS);
    expect(painted()).toEqual(['on track']);
  });

  it('paints amber what is to be looked at', async () => {
    stage('<p>on track, churn</p>');
    await paint(finderOf('on track', 'churn'), { colourOf: ({ ids }) => (ids[0] === 'churn' ? 'look' : 'term') });
    expect(painted('pl-look')).toEqual(['churn']);
    expect(painted('pl-term')).toEqual(['on track']);
  });

  it('paints amber a word of which something is off, once that is known, and hides it with the rest', async () => {
    stage('<p>on track, churn</p>');
    const { words } = await paint(finderOf('on track', 'churn'));
    expect(painted('pl-look')).toEqual([]);
    words.setAmber(['churn']);
    expect([painted('pl-look'), painted()]).toEqual([['churn'], ['on track']]);
    words.setQuietness({ ...USUAL_QUIETNESS, hold: 'alt' });
    expect([painted('pl-look'), painted()]).toEqual([[], []]);
    words.setQuietness(USUAL_QUIETNESS);
    words.setAmber([]);
    expect([painted('pl-look'), painted()]).toEqual([[], ['on track', 'churn']]);
  });

  it('registers nothing where nothing is found', async () => {
    stage('<p>nothing</p>');
    await paint(TRACK);
    expect([...CSS.highlights.keys()]).toEqual([]);
    expect(document.adoptedStyleSheets).toEqual([]);
  });

  it('paints in closed shadow trees, whose roots adopt the rules', async () => {
    const field = stage('<x-field></x-field>').firstElementChild as HTMLElement;
    const shadow = field.attachShadow({ mode: 'closed' });
    shadow.innerHTML = '<p>on track</p>';
    const { settled } = await paint(TRACK, { shadowRootOf: (element) => (element === field ? shadow : null) });
    expect(painted()).toEqual(['on track']);
    expect(shadow.adoptedStyleSheets.length).toBe(1);
    (shadow.firstElementChild as Element).textContent = 'off course';
    await settled();
    expect(painted()).toEqual([]);
    expect(shadow.adoptedStyleSheets.length).toBe(0);
  });

  it('registers nothing while colours are forced, but for the word whose card is open, and follows the change', async () => {
    stage('<p id="p">on track</p>');
    const force = (value: string) =>
      cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
    await force('active');
    const { words, settled } = await paint(TRACK);
    expect([...CSS.highlights.keys()]).toEqual([]);
    const { left, top } = (document.querySelector('#p') as Element).getBoundingClientRect();
    words.setOpen(words.at(left + 5, top + 5));
    expect([...CSS.highlights.keys()]).toEqual(['pl-open']);
    words.setOpen(null);
    await force('none');
    await settled();
    expect([...CSS.highlights.keys()]).toEqual(['pl-term']);
  });
});

describe('a page that changes', () => {
  it('paints what is added and forgets what is removed', async () => {
    const root = stage('<section>on track</section>');
    const { settled } = await paint(TRACK);
    root.insertAdjacentHTML('beforeend', '<section>x <b>on track</b></section>');
    await settled();
    expect(painted().length).toBe(2);
    root.firstElementChild?.remove();
    await settled();
    expect(painted().length).toBe(1);
  });

  it('follows text straight under a shadow root', async () => {
    const root = stage('<x-a style="display:block"></x-a>');
    const shadow = (root.firstElementChild as Element).attachShadow({ mode: 'open' });
    shadow.append('on track');
    const { settled } = await paint(TRACK);
    expect(painted()).toEqual(['on track']);
    (shadow.firstChild as Text).data = 'not so: on track';
    await settled();
    expect(painted()).toEqual(['on track']);
  });

  it('reads a paragraph of thousands of words, each in an element of its own, without a long halt', async () => {
    const root = stage('');
    const counting = countingTurns(TRACK);
    const { settled } = await paint(counting.finder);
    const paragraph = document.createElement('p');
    for (let i = 0; i < 20_000; i++) {
      const part = document.createElement('b');
      part.textContent = 'on track ';
      paragraph.append(part);
    }
    root.append(paragraph);
    counting.forget();
    await settled();
    expect(painted()).toEqual(['on track']);
    expect(counting.turns()).toBeGreaterThan(3);
  });

  it('follows text that changes, node by node', async () => {
    const root = stage('<p>on tra<b>ck</b></p>');
    const { settled } = await paint(TRACK);
    (root.querySelector('b')?.firstChild as Text).data = 'sh';
    await settled();
    expect(painted()).toEqual([]);
    (root.querySelector('b') as Element).textContent = 'ck';
    await settled();
    expect(painted()).toEqual(['on tra', 'ck']);
    root.querySelector('b')?.replaceWith('ck');
    await settled();
    expect(painted()).toEqual(['on tra', 'ck']);
  });

  it('joins what a removal leaves side by side', async () => {
    const root = stage('<p>on <i>no </i>track</p>');
    const { settled } = await paint(TRACK);
    expect(painted()).toEqual([]);
    root.querySelector('i')?.remove();
    await settled();
    expect(painted()).toEqual(['on ', 'track']);
  });

  it('joins what is left where the text between two elements goes', async () => {
    const root = stage('<p><b>on </b>no <i>track</i></p>');
    const { settled } = await paint(TRACK);
    root.querySelector('b')?.nextSibling?.remove();
    await settled();
    expect(painted()).toEqual(['on ', 'track']);
  });

  it('does not read what is added where nobody sees it', async () => {
    const root = stage('<div style="display:none"><div id="in"></div></div>');
    const { settled } = await paint(TRACK);
    document.querySelector('#in')?.insertAdjacentHTML('beforeend', '<p>on track</p>');
    await settled();
    expect(painted()).toEqual([]);
    root.insertAdjacentHTML('beforeend', '<p>on track</p>');
    await settled();
    expect(painted()).toEqual(['on track']);
  });

  it('gives the first mention back to one that comes before', async () => {
    const root = stage('<p>on track</p>');
    const { settled } = await paint(TRACK);
    root.insertAdjacentHTML('afterbegin', '<p>On track!</p>');
    await settled();
    expect(painted()).toEqual(['On track']);
  });

  it('survives a page that clears the registry and the sheets', async () => {
    const root = stage('<p>on track</p>');
    const { settled } = await paint(TRACK);
    CSS.highlights.clear();
    document.adoptedStyleSheets = [];
    root.append('x');
    await settled();
    expect(painted()).toEqual(['on track']);
    expect(document.adoptedStyleSheets.length).toBe(1);
  });

  it('reads again what comes to the front by a class alone', async () => {
    const root = stage('<div class="pane"><p>on track</p></div>');
    const sheet = document.createElement('style');
    sheet.textContent = '.pane:not(.active) { display: none }';
    root.append(sheet);
    const { settled } = await paint(TRACK, { adapter: plainHost({ panes: '.pane' }) });
    expect(painted()).toEqual([]);
    root.firstElementChild?.classList.add('active');
    await settled();
    expect(painted()).toEqual(['on track']);
  });

  it('follows the roots in which people read', async () => {
    const root = stage('<div id="a">on track A</div><div id="b">on track B</div>');
    let id = 'a';
    const adapter = plainHost({ readingRoots: () => [...root.querySelectorAll(`#${id}`)] });
    const { words } = await paint(TRACK, { adapter });
    id = 'b';
    await words.update({ all: false, elements: new Set(), structure: true });
    expect([...(CSS.highlights.get('pl-term') ?? [])].map((range) => range.startContainer.textContent)).toEqual([
      'on track B',
    ]);
  });

  it('looks at everything once where too much changes', async () => {
    const root = stage('');
    const { settled } = await paint(TRACK);
    for (let i = 0; i < 1500; i++)
      root.append(Object.assign(document.createElement('section'), { textContent: 'on track' }));
    await settled();
    expect(painted().length).toBe(USUAL_QUIETNESS.budget);
  });

  it('paints the words of another version of the workspace', async () => {
    stage('<p>on track, churn</p>');
    const { words, settled } = await paint(TRACK);
    words.setFinder(finderOf('churn'));
    await settled();
    expect(painted()).toEqual(['churn']);
  });

  it('leaves the block that is typed in alone until the typing rests', async () => {
    const root = stage('<div contenteditable="true"><p>on track</p><p>far: churn</p></div>');
    await paint(finderOf('on track', 'churn'));
    const first = root.querySelector('p') as HTMLElement;
    await userEvent.click(first);
    expect(painted()).toEqual(['on track', 'churn']);
    await userEvent.keyboard('!');
    await expect.poll(() => painted()).toEqual(['churn']);
    expect(first.textContent).toMatch(/!/);
    await expect.poll(() => painted(), { timeout: 3000 }).toEqual(['on track', 'churn']);
  });
});

describe('the word at a point', () => {
  it('is the painted word whose own rectangles hold the point', async () => {
    stage('<p style="margin:0;font:20px monospace">aaa <span id="w">on track</span> bbb</p>');
    const { words } = await paint(TRACK);
    const { left, right, top, bottom } = (document.querySelector('#w') as Element).getBoundingClientRect();
    const middle = (top + bottom) / 2;
    expect(words.at(left + 2, middle)?.text).toBe('on track');
    expect(words.at(right - 2, middle)?.text).toBe('on track');
    expect(words.at(left - 4, middle)).toBeNull();
    expect(words.at(right + 4, middle)).toBeNull();
    expect(words.at(left + 2, bottom + 30)).toBeNull();
  });

  it('is the same one when the page is read again, and another where the same word stands again', async () => {
    stage('<section><p id="a">on track</p></section><section><p id="b">on track</p></section>');
    const { words } = await paint(TRACK);
    const at = (selector: string) => {
      const { left, top } = (document.querySelector(selector) as Element).getBoundingClientRect();
      return words.at(left + 5, top + 5) as Word;
    };
    const before = at('#a');
    await words.update({ all: true, elements: new Set(), structure: true });
    expect(at('#a')).not.toBe(before);
    expect(isSameWord(at('#a'), before)).toBe(true);
    expect(isSameWord(at('#b'), before)).toBe(false);
  });

  it('is not the nearest word, where the line has ended', async () => {
    stage('<p style="margin:0"><span id="w">on track</span></p>');
    const { words } = await paint(TRACK);
    const { right, top } = (document.querySelector('#w') as Element).getBoundingClientRect();
    expect(words.at(right - 3, top + 5)?.text).toBe('on track');
    expect(words.at(right + 80, top + 5)).toBeNull();
  });

  it('is none where something of the page lies over it', async () => {
    const root = stage('<p style="margin:0"><span id="w">on track</span></p>');
    const { words } = await paint(TRACK);
    const { left, top } = (document.querySelector('#w') as Element).getBoundingClientRect();
    root.insertAdjacentHTML('beforeend', '<div style="position:fixed;inset:0;background:#fff">menu</div>');
    expect(words.at(left + 5, top + 5)).toBeNull();
  });

  it('is found in a closed shadow tree', async () => {
    const field = stage('<x-field style="display:block"></x-field>').firstElementChild as HTMLElement;
    const shadow = field.attachShadow({ mode: 'closed' });
    shadow.innerHTML = '<span>on track</span>';
    const { words } = await paint(TRACK, { shadowRootOf: (element) => (element === field ? shadow : null) });
    const { left, top } = (shadow.firstElementChild as Element).getBoundingClientRect();
    expect(words.at(left + 5, top + 5)?.text).toBe('on track');
  });
});

describe('leaving', () => {
  it('leaves no highlight and no sheet', async () => {
    const field = stage('<p>on track</p><section><x-field></x-field></section>').querySelector(
      'x-field',
    ) as HTMLElement;
    field.attachShadow({ mode: 'open' }).innerHTML = '<p>on track</p>';
    const own = new CSSStyleSheet();
    document.adoptedStyleSheets = [own];
    const { words, watch } = await paint(TRACK);
    expect(painted().length).toBe(2);
    words.dispose();
    watch.dispose();
    expect([...CSS.highlights.keys()]).toEqual([]);
    expect(document.adoptedStyleSheets).toEqual([own]);
    expect(field.shadowRoot?.adoptedStyleSheets).toEqual([]);
    document.adoptedStyleSheets = [];
  });

  it("removes what an orphan could not, and nothing of the page's", () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS_TEXT);
    const own = new CSSStyleSheet();
    document.adoptedStyleSheets = [sheet, own];
    CSS.highlights.set('pl-term', new Highlight());
    CSS.highlights.set('host', new Highlight());
    document.documentElement.append(document.createElement('plumbline-marks'));
    removeLeftovers(document);
    expect(document.adoptedStyleSheets).toEqual([own]);
    expect([...CSS.highlights.keys()]).toEqual(['host']);
    expect(document.querySelector('plumbline-marks')).toBeNull();
    CSS.highlights.clear();
    document.adoptedStyleSheets = [];
  });
});
