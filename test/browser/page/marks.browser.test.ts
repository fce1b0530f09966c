import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import type { Mark } from '../../../components/models';
import chipCss from '../../../components/styles/chip.css?inline';
import tokens from '../../../components/styles/tokens.css?inline';
import { createMarks, type MarkOnPage, type Marks } from '../../../lib/page/marks';
import { CARD_TAG, MARKS_TAG } from '../../../lib/page/our-nodes';
import { afterwards, nextFrame, stage } from './stage';

function mark(key = 'k', text = 'Chain ends 12 Oct'): Mark {
  const place = { kind: 'field' as const, field: 'CloseDate' };
  return {
    key,
    rule: 'chain-misses-date',
    item: 'i',
    state: 'broken',
    place,
    text,
    brief: null,
    spoken: `${text}, spoken.`,
  };
}

let shadow: ShadowRoot;

/** The layer at work; its closed root is caught on the way. */
function start(options: Partial<Parameters<typeof createMarks>[1]> = {}): Marks {
  const attach = vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    attach.mockRestore();
    shadow = this.attachShadow(init);
    return shadow;
  });
  const marks = createMarks(document, {
    css: tokens + chipCss,
    shadowRootOf: (element) => element.shadowRoot,
    onOver() {},
    onActivate() {},
    ...options,
  });
  afterwards(() => {
    attach.mockRestore();
    marks.dispose();
  });
  return marks;
}

const chip = () => shadow.querySelector('.pl-chip') as HTMLButtonElement;
const node = () => document.querySelector(MARKS_TAG);

function at(selector: string, label: string | null = null, below = false): MarkOnPage['anchor'] {
  const find = (one: string) => document.querySelector(one) as Element;
  return { value: find(selector), label: label === null ? null : find(label), below };
}

function textBox(selector: string): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector(selector) as Element);
  return range.getBoundingClientRect();
}

async function placed(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

const FIELD = `<div style="width:380px;font:13px/26px sans-serif"><div id="label">Close date</div>
  <div style="display:flex;gap:12px"><span id="value">30/09/2026</span><span id="end"></span></div></div>`;

beforeEach(() => {
  document.body.style.margin = '8px';
});

describe('the layer of marks', () => {
  it('is not there until there is a mark, and goes with the last', async () => {
    stage(FIELD);
    const marks = start();
    marks.show([]);
    expect(node()).toBeNull();
    marks.show([{ mark: mark(), anchor: at('#value') }]);
    expect(node()?.parentNode).toBe(document.documentElement);
    expect(node()?.matches(':popover-open')).toBe(true);
    expect(node()?.shadowRoot).toBeNull();
    marks.show([]);
    expect(node()).toBeNull();
    marks.show([{ mark: mark(), anchor: at('#value') }]);
    marks.dispose();
    expect(node()).toBeNull();
  });

  it('parts nothing that one undo takes back of what is typed: it reads otherwise, is hidden, and goes when that is left', async () => {
    stage(`${FIELD}<input id="editor">`);
    const marks = start();
    const editor = document.querySelector('#editor') as HTMLInputElement;
    const shown = { mark: mark(), anchor: at('#value') };
    marks.show([shown, { mark: mark('other'), anchor: at('#label') }]);
    await placed();
    editor.focus();
    await userEvent.keyboard('a');
    marks.show([{ ...shown, mark: mark('k', 'Chain ends 13 Oct') }]);
    await placed();
    expect(chip().checkVisibility({ checkVisibilityCSS: true })).toBe(true);
    expect(
      [...shadow.querySelectorAll('.pl-chip')].filter((one) => one.checkVisibility({ checkVisibilityCSS: true })),
    ).toHaveLength(1);
    await userEvent.keyboard('b');
    marks.show([]);
    await placed();
    expect(chip().checkVisibility({ checkVisibilityCSS: true })).toBe(false);
    await userEvent.keyboard('c');
    expect(editor.value).toBe('abc');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(editor.value).toBe('');
    expect(node()).not.toBeNull();
    editor.blur();
    expect(node()).toBeNull();
  });

  it('changes nothing inside the body', async () => {
    stage(FIELD);
    const observer = new MutationObserver(() => {});
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    const marks = start();
    marks.show([{ mark: mark(), anchor: at('#value') }]);
    await placed();
    expect(observer.takeRecords()).toEqual([]);
  });

  it('says what the mark says', () => {
    stage(FIELD);
    start().show([{ mark: mark(), anchor: at('#value') }]);
    expect(chip().textContent).toBe('Chain ends 12 Oct');
    expect(chip().getAttribute('aria-label')).toBe('Chain ends 12 Oct, spoken.');
    expect(chip().dataset.state).toBe('broken');
    expect(chip().getAttribute('aria-expanded')).toBe('false');
  });

  it('says the same facts otherwise when they read otherwise', () => {
    stage(FIELD);
    const marks = start();
    marks.show([{ mark: mark('k', 'In 1 d'), anchor: at('#value') }]);
    const same = chip();
    marks.show([{ mark: { ...mark('k', 'Passed'), state: 'look' }, anchor: at('#value') }]);
    expect(chip()).toBe(same);
    expect(chip().textContent).toBe('Passed');
    expect(chip().getAttribute('aria-label')).toBe('Passed, spoken.');
    expect(chip().dataset.state).toBe('look');
    expect(chip().querySelectorAll('svg')).toHaveLength(1);
  });

  it("stands where it stands whatever the page's own rules say", async () => {
    const root = stage(FIELD);
    root.insertAdjacentHTML(
      'beforeend',
      '<style>html > * { display: none !important; transform: scale(3) !important; zoom: 2 !important; scale: 2 !important; left: 90px !important; opacity: 0 !important } html > body { display: block !important; zoom: 1 !important; scale: none !important; transform: none !important; opacity: 1 !important }</style>',
    );
    start().show([{ mark: mark(), anchor: at('#value') }]);
    await placed();
    expect(chip().getBoundingClientRect().height).toBe(20);
    expect(chip().getBoundingClientRect().left).toBe(Math.round(textBox('#value').right + 8));
    expect(getComputedStyle(node() as Element).opacity).toBe('1');
  });

  it.each([
    ['moves it into its app', () => document.querySelector('main')?.append(node() as Element)],
    ['closes it', () => (node() as HTMLElement).hidePopover()],
    ['takes what makes it a popover', () => node()?.removeAttribute('popover')],
  ])('comes back to its place when the page %s', async (_what, interfere) => {
    stage(FIELD);
    const marks = start();
    marks.show([{ mark: mark(), anchor: at('#value') }]);
    interfere();
    marks.moved();
    await placed();
    expect(node()?.parentNode).toBe(document.documentElement);
    expect(node()?.matches(':popover-open')).toBe(true);
    expect(chip().getBoundingClientRect().left).toBe(Math.round(textBox('#value').right + 8));
  });

  it('is not printed', async () => {
    const media = (name: string) =>
      (cdp() as unknown as { send(method: string, params: object): Promise<unknown> }).send(
        'Emulation.setEmulatedMedia',
        { media: name },
      );
    stage(FIELD);
    start().show([{ mark: mark(), anchor: at('#value') }]);
    await placed();
    expect(chip().checkVisibility({ visibilityProperty: true })).toBe(true);
    await media('print');
    expect(chip().checkVisibility({ visibilityProperty: true })).toBe(false);
    await media('');
  });

  it('comes back when the page throws it out, but does not fight', async () => {
    stage(FIELD);
    const marks = start();
    marks.show([{ mark: mark(), anchor: at('#value') }]);
    node()?.remove();
    marks.moved();
    await placed();
    expect(node()?.matches(':popover-open')).toBe(true);
    for (let i = 0; i < 60; i++) {
      node()?.remove();
      marks.moved();
      await nextFrame();
    }
    expect(node()).toBeNull();
  });
});

describe('a chip', () => {
  it('stands 8 px after the value, in the middle of its line', async () => {
    stage(FIELD);
    start().show([{ mark: mark(), anchor: at('#value', '#label') }]);
    await placed();
    const box = chip().getBoundingClientRect();
    const value = textBox('#value');
    expect(chip().hidden).toBe(false);
    expect(box.left).toBe(Math.round(value.right + 8));
    expect(Math.abs((box.top + box.bottom) / 2 - (value.top + value.bottom) / 2)).toBeLessThanOrEqual(1);
  });

  it.each([
    ['a control', '<button style="opacity:0">Edit</button>'],
    ['a picture', '<img alt="" width="12" height="12">'],
    ['text', 'since May'],
    ['text of what both lie in', null],
    ['text through which clicks fall', '<b style="pointer-events:none">since May</b>'],
  ])('stands by the label where there is %s beside the value', async (_name, html) => {
    stage(FIELD);
    const end = document.querySelector('#end') as HTMLElement;
    if (html === null) end.replaceWith('since May');
    else end.innerHTML = html;
    start().show([{ mark: mark(), anchor: at('#value', '#label') }]);
    await placed();
    expect(chip().hidden).toBe(false);
    expect(chip().getBoundingClientRect().left).toBe(Math.round(textBox('#label').right + 8));
  });

  it('stands nowhere where neither place is free', async () => {
    stage(FIELD.replace('380px', '140px'));
    for (const id of ['#end', '#label'])
      (document.querySelector(id) as Element).insertAdjacentHTML('afterend', '<button>x</button>');
    (document.querySelector('#label') as HTMLElement).style.cssText = 'display:inline-block;width:60px';
    start().show([{ mark: mark(), anchor: at('#value', '#label') }]);
    await placed();
    expect(chip().hidden).toBe(true);
    expect(getComputedStyle(chip()).visibility).toBe('hidden');
  });

  it('is brief, and stands under the label or over it, where a control takes the whole line of the value', async () => {
    const row = (id: string) =>
      `<div style="display:grid;grid-template-columns:116px 200px;align-items:center;min-height:38px">
        <h3 id="label${id}" style="margin:0;font:12px/16px sans-serif">Due date</h3>
        <div style="position:relative"><button style="position:absolute;inset:0;opacity:0">Edit</button>
        <span id="value${id}">Sep 30</span></div></div>`;
    stage(row('0') + row('1') + row('2'));
    const shown = { ...mark(), text: 'Event metering is due 16 Oct, 12 working days after', brief: '12 d late' };
    start().show([{ mark: shown, anchor: at('#value1', '#label1') }]);
    await placed();
    expect(chip().hidden).toBe(false);
    expect(chip().textContent).toBe('12 d late');
    expect(chip().getAttribute('aria-label')).toBe(shown.spoken);
    const box = chip().getBoundingClientRect();
    expect(box.left).toBe(Math.round(textBox('#label1').left));
    expect(box.top).toBeGreaterThanOrEqual(textBox('#label1').bottom);
    expect(box.bottom).toBeLessThanOrEqual(textBox('#label2').top);
  });

  it('stands under a title that fills its line', async () => {
    stage(
      '<h1 id="t" style="margin:0;font:20px monospace;display:inline">Harrow Logistics</h1> <button>Follow</button><p><br></p>',
    );
    start().show([{ mark: mark(), anchor: at('#t', null, true) }]);
    await placed();
    expect(chip().hidden).toBe(false);
    expect(chip().getBoundingClientRect().top).toBeGreaterThan(textBox('#t').bottom);
  });

  it('stands over the end of a title that has no room beside or under it, but not over what the line above says', async () => {
    const page = (path: string) => `<div style="width:360px;padding-top:20px">
      <nav style="height:24px;font:13px/24px monospace">${path}</nav>
      <h1 id="t" style="margin:0;font:20px/28px monospace;white-space:nowrap;overflow:hidden">Harrow Logistics, third year</h1>
      <button style="width:100%">Follow</button></div>`;
    stage(page('Deals'));
    const marks = start();
    marks.show([{ mark: mark(), anchor: at('#t', null, true) }]);
    await placed();
    expect(chip().hidden).toBe(false);
    const rect = chip().getBoundingClientRect();
    expect(rect.bottom).toBeLessThanOrEqual(textBox('#t').top);
    expect(rect.left).toBeGreaterThan(textBox('nav').right);

    (document.querySelector('nav') as Element).textContent = 'Deals / '.repeat(5);
    marks.moved();
    await placed();
    expect(chip().hidden).toBe(true);
  });

  it('follows its value as the page scrolls, and hides when the value is scrolled out of its box', async () => {
    stage(
      `<div id="scroller" style="margin-top:200px;height:100px;overflow:auto"><div style="height:40px"></div>${FIELD}<div style="height:400px"></div></div>`,
    );
    start().show([{ mark: mark(), anchor: at('#value') }]);
    await placed();
    const before = chip().getBoundingClientRect().top;
    const scroller = document.querySelector('#scroller') as HTMLElement;
    scroller.scrollTop = 20;
    await expect.poll(() => chip().getBoundingClientRect().top).toBe(before - 20);
    scroller.scrollTop = 200;
    await expect.poll(() => chip().hidden).toBe(true);
    scroller.scrollTop = 0;
    await expect.poll(() => chip().hidden).toBe(false);
  });

  it('stays inside the pane that its value is in, also where a shadow tree makes the pane', async () => {
    const pane = stage(`<x-pane>${FIELD}</x-pane>`).firstElementChild as HTMLElement;
    const tree = pane.attachShadow({ mode: 'open' });
    tree.innerHTML = '<div style="width:160px;overflow:hidden;background:#eee"><slot></slot></div>';
    const marks = start();
    marks.show([{ mark: mark(), anchor: at('#value') }]);
    await placed();
    expect(chip().hidden).toBe(true);
    (tree.firstElementChild as HTMLElement).style.width = '360px';
    marks.moved();
    await placed();
    expect(chip().hidden).toBe(false);
  });

  it("hides while something of the page lies over its value, like the host's own dialog", async () => {
    const root = stage(FIELD);
    const marks = start();
    marks.show([{ mark: mark(), anchor: at('#value') }]);
    await placed();
    root.insertAdjacentHTML('beforeend', '<div id="dialog" style="position:fixed;inset:0;background:#fff"></div>');
    marks.moved();
    await placed();
    expect(chip().hidden).toBe(true);
    document.querySelector('#dialog')?.remove();
    marks.moved();
    await placed();
    expect(chip().hidden).toBe(false);
  });

  it('stays while our own card lies over its value', async () => {
    stage(FIELD);
    const marks = start();
    marks.show([{ mark: mark(), anchor: at('#value', '#label') }]);
    const card = document.createElement(CARD_TAG);
    card.style.cssText = 'position:fixed;inset:0;background:#fff';
    document.documentElement.append(card);
    afterwards(() => card.remove());
    marks.moved();
    await placed();
    expect(chip().hidden).toBe(false);
  });

  it('makes room for another', async () => {
    stage(FIELD);
    start().show([
      { mark: mark('a', 'One'), anchor: at('#value', '#label') },
      { mark: mark('b', 'Two'), anchor: at('#value', '#label') },
    ]);
    await placed();
    const [a, b] = [...shadow.querySelectorAll('.pl-chip')].map((one) => one.getBoundingClientRect());
    expect(b?.top).not.toBe(a?.top);
  });

  it('moves to the element that the page draws in place of the last', async () => {
    stage(FIELD);
    const marks = start();
    marks.show([{ mark: mark(), anchor: at('#value') }]);
    await placed();
    const same = chip();
    (document.querySelector('#value') as Element).outerHTML = '<span id="value">30/09/2026, moved</span>';
    marks.show([{ mark: mark(), anchor: at('#value') }]);
    await placed();
    expect(chip()).toBe(same);
    expect(chip().getBoundingClientRect().left).toBe(Math.round(textBox('#value').right + 8));
  });

  it('answers a real click without taking focus or telling the page, and no made-up one', async () => {
    stage(`${FIELD}<input id="focused">`);
    const onActivate = vi.fn();
    const onPage = vi.fn();
    const marks = start({ onActivate });
    marks.show([{ mark: mark(), anchor: at('#value') }]);
    await placed();
    (document.querySelector('#focused') as HTMLElement).focus();
    document.addEventListener('click', onPage);
    afterwards(() => document.removeEventListener('click', onPage));
    chip().click();
    expect(onActivate).not.toHaveBeenCalled();
    const box = chip().getBoundingClientRect();
    await press(box.left + 10, box.top + 10);
    expect(onActivate).toHaveBeenCalledOnce();
    expect(document.activeElement?.id).toBe('focused');
    expect(onPage).not.toHaveBeenCalled();
  });

  it('is as large as ever, and in its place, where the page has zoomed its root', async () => {
    stage(FIELD);
    document.documentElement.style.zoom = '2';
    afterwards(() => document.documentElement.style.removeProperty('zoom'));
    start().show([{ mark: mark(), anchor: at('#value') }]);
    await placed();
    const { left, height } = chip().getBoundingClientRect();
    expect(height).toBe(20);
    expect(Math.abs(left - textBox('#value').right - 8)).toBeLessThanOrEqual(1);
  });

  it('takes its theme from the page', () => {
    stage(FIELD);
    const marks = start();
    marks.setTheme('dark');
    marks.show([{ mark: mark(), anchor: at('#value') }]);
    expect(getComputedStyle(chip()).colorScheme).toBe('dark');
  });
});

/** A press of the mouse at a point of the test's own frame, whatever is drawn there. */
async function press(x: number, y: number): Promise<void> {
  const body = document.body.getBoundingClientRect();
  await userEvent.click(document.body, { position: { x: x - body.left, y: y - body.top }, force: true });
}
