import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { keepOwnKeys, releaseOwnKeys } from '../../../lib/page/own-keys';
import { BLOCKED_ITEM } from '../../unit/components/item-cards';
import { STORY_ONE } from '../../unit/components/story-one-card';
import { PLAIN } from '../../unit/components/term-cards';
import { type Stage, stage } from './card-stage';

let on: Stage | null = null;
const undo: (() => void)[] = [];

function set(left: number, top: number): Stage {
  on = stage(left, top);
  return on;
}

/** Something of the page's own, gone after the test. */
function add<T extends Element>(element: T, parent: Element = document.body): T {
  parent.append(element);
  undo.push(() => element.remove());
  return element;
}

function html(markup: string): HTMLElement {
  const holder = document.createElement('div');
  holder.innerHTML = markup;
  return add(holder.firstElementChild as HTMLElement);
}

function sheet(text: string): void {
  const style = document.createElement('style');
  style.textContent = text;
  add(style, document.head);
}

beforeEach(() => page.viewport(1000, 800));
afterEach(() => {
  on?.strike();
  on = null;
  for (const back of undo.splice(0).reverse()) back();
  window.scrollTo(0, 0);
  vi.restoreAllMocks();
});

const frames = async (n: number) => {
  for (let i = 0; i < n; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
};
const box = (at: Stage) => (at.root().querySelector('.pl-card') as HTMLElement).getBoundingClientRect();
const shows = (at: Stage) => at.root().querySelector<HTMLElement>('.pl')?.style.visibility === 'visible';
const meets = (a: DOMRect, b: DOMRect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const fromBody = ({ x, y }: { x: number; y: number }) => {
  const { left, top } = document.body.getBoundingClientRect();
  return { position: { x: x - left, y: y - top }, force: true };
};
const press = (at: Stage, selector: string) => userEvent.click(document.body, fromBody(at.middleOf(selector)));

describe('where the reader is writing', () => {
  const CARET = 'position:absolute;left:100px;top:110px;width:400px;font:16px/20px sans-serif';

  it('a card stands on the other side of its anchor', async () => {
    const editor = html(`<div contenteditable style="${CARET}">words that are being written</div>`);
    const at = set(100, 400);
    editor.style.top = '450px';
    editor.focus();
    at.port.open(PLAIN, at.anchor, at.options);
    const card = await at.placed();
    expect(at.root().querySelector('[data-drop="above"]')).not.toBeNull();
    expect(card.bottom).toBeLessThanOrEqual(400);
  });

  it.each([
    ['an empty line of an editor', `<div contenteditable style="${CARET}"><p style="height:20px"><br></p></div>`],
    ['a field', `<input style="${CARET}">`],
    ['a box of text', `<textarea style="${CARET};height:60px"></textarea>`],
  ])('a card does not lie over %s', async (_name, markup) => {
    const editor = html(markup);
    editor.focus();
    const at = set(100, 60);
    at.port.open(PLAIN, at.anchor, at.options);
    const card = await at.placed();
    const written = editor.isContentEditable ? (editor.firstElementChild as Element) : editor;
    const { left, top, height } = written.getBoundingClientRect();
    expect(meets(card, new DOMRect(left, top, editor.isContentEditable ? 1 : 400, height))).toBe(false);
  });

  it('a card makes way when the caret comes under it', async () => {
    const editor = html(`<div contenteditable style="${CARET}">one<br><br><br>four</div>`);
    const at = set(100, 60);
    at.port.open(PLAIN, at.anchor, at.options);
    const before = await at.placed();
    expect(meets(before, editor.getBoundingClientRect())).toBe(true);
    editor.focus();
    await expect.poll(() => at.options.onClose.mock.calls.length > 0 || box(at).left !== before.left).toBe(true);
    const caret = document.getSelection()?.getRangeAt(0).getBoundingClientRect() as DOMRect;
    if (at.options.onClose.mock.calls.length === 0) expect(meets(box(at), caret)).toBe(false);
  });

  it('a card stays where it is while the reader writes in the card itself', async () => {
    const at = set(500, 60);
    // Of the browser's own object, where there is one: some versions let nobody take its place.
    const scope = globalThis as { chrome?: { dom?: object } };
    scope.chrome ??= {};
    const { chrome } = scope;
    chrome.dom = { openOrClosedShadowRoot: (of: Element) => (of === at.host() ? at.root() : null) };
    undo.push(() => delete chrome.dom);
    at.port.open(PLAIN, at.anchor, { ...at.options, focus: true });
    const before = await at.placed();
    await press(at, '.pl-actions .pl-link');
    await vi.waitFor(() => expect(at.root().activeElement?.localName).toBe('textarea'));
    // It looks four times a second where the reader is writing.
    for (const end = performance.now() + 800; performance.now() < end; await frames(1))
      expect([box(at).left, box(at).top]).toEqual([before.left, before.top]);
  });

  it('no card opens where there is no other place', async () => {
    await page.viewport(400, 300);
    const field = html('<textarea style="position:fixed;inset:40px 0 0 0;width:100%;height:260px"></textarea>');
    field.focus();
    const at = set(20, 10);
    at.port.open(PLAIN, at.anchor, at.options);
    await vi.waitFor(() => expect(at.options.onClose).toHaveBeenCalledExactlyOnceWith('no-place'));
    expect(shows(at)).toBe(false);
  });
});

describe('a card that is kept open', () => {
  it('says so to who hears it, and stays at a press elsewhere until Escape', async () => {
    const at = set(100, 60);
    at.port.open(PLAIN, at.anchor, at.options);
    await at.placed();
    const pin = () => at.root().querySelector('[aria-pressed]');
    expect(pin()?.getAttribute('aria-pressed')).toBe('false');
    expect(pin()?.getAttribute('aria-label')).toBe('Keep open');
    await press(at, '[aria-pressed]');
    expect(at.options.onPin).toHaveBeenCalledExactlyOnceWith(true);
    expect(pin()?.getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(document.body, fromBody({ x: 700, y: 400 }));
    expect(at.options.onClose).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(at.options.onClose).toHaveBeenCalledExactlyOnceWith('escape');
  });

  it('stays where it stood while its anchor is out of sight; any other closes', async () => {
    const at = set(100, 60);
    let seen = true;
    const anchor = { ...at.anchor, inSight: () => seen };
    at.port.open(PLAIN, anchor, at.options);
    const before = await at.placed();
    await press(at, '[aria-pressed]');
    seen = false;
    at.box.style.top = '-400px';
    window.dispatchEvent(new Event('scroll'));
    await frames(3);
    expect(box(at).top).toBe(before.top);
    await press(at, '[aria-pressed]');
    window.dispatchEvent(new Event('scroll'));
    await vi.waitFor(() => expect(at.options.onClose).toHaveBeenCalledExactlyOnceWith('anchor-gone'));
  });
});

describe('keys that are typed in a card', () => {
  const TYPES = ['keydown', 'keypress', 'keyup'];

  /** The page's own listeners, as early as any of a page's can be. */
  function pageListens(): string[] {
    const heard: string[] = [];
    const hear = (event: Event) => heard.push(`${event.type} ${(event as KeyboardEvent).key}`);
    for (const type of TYPES) {
      window.addEventListener(type, hear, { capture: true });
      undo.push(() => window.removeEventListener(type, hear, { capture: true }));
    }
    return heard;
  }

  it('reach no listener of the page, not even on its window, and still work', async () => {
    releaseOwnKeys();
    keepOwnKeys(window, () => false);
    const heard = pageListens();
    const at = set(100, 60);
    const onSnooze = vi.fn(async () => true);
    at.port.open(STORY_ONE, at.anchor, { ...at.options, focus: true, onSnooze });
    await at.placed();
    await userEvent.keyboard('cjk');
    await userEvent.keyboard('s');
    await vi.waitFor(() => expect(onSnooze).toHaveBeenCalledOnce());
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(at.options.onPin).toHaveBeenLastCalledWith(true);
    await userEvent.keyboard(' ');
    expect(at.options.onPin).toHaveBeenLastCalledWith(false);
    await userEvent.keyboard('{Escape}');
    expect(at.options.onClose).toHaveBeenCalledExactlyOnceWith('escape');
    expect(heard.filter((key) => key !== 'keyup Escape')).toEqual([]);
  });

  it('are the page’s again once the focus is', async () => {
    releaseOwnKeys();
    keepOwnKeys(window, () => false);
    const heard = pageListens();
    const at = set(100, 60);
    at.box.focus();
    at.port.open(PLAIN, at.anchor, at.options);
    await at.placed();
    await userEvent.keyboard('s');
    expect(heard).toEqual(['keydown s', 'keypress s', 'keyup s']);
  });

  it('are left alone by a script whose extension is gone', async () => {
    releaseOwnKeys();
    keepOwnKeys(window, () => true);
    const heard = pageListens();
    const at = set(100, 60);
    at.port.open(PLAIN, at.anchor, { ...at.options, focus: true });
    await at.placed();
    await userEvent.keyboard('c');
    expect(heard).toContain('keydown c');
  });
});

describe('the focus goes back', () => {
  it('to a control inside a shadow tree', async () => {
    const host = html('<div></div>');
    const inner = document.createElement('button');
    host.attachShadow({ mode: 'open' }).append(inner);
    const at = set(100, 60);
    inner.focus();
    at.port.open(PLAIN, at.anchor, { ...at.options, focus: true });
    await at.placed();
    await userEvent.keyboard('{Escape}');
    expect(host.shadowRoot?.activeElement).toBe(inner);
  });

  it('to the same place in the text of an editor', async () => {
    const editor = html('<div contenteditable style="position:absolute;top:500px">one two three</div>');
    editor.focus();
    document.getSelection()?.collapse(editor.firstChild, 5);
    const at = set(100, 60);
    at.port.open(PLAIN, at.anchor, { ...at.options, focus: true });
    await at.placed();
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(editor);
    expect(document.getSelection()?.anchorOffset).toBe(5);
  });

  it('past a card that another took the place of, and the page is not told in between', async () => {
    const at = set(100, 60);
    at.box.focus();
    const heard = vi.fn();
    const first = at.port.open(PLAIN, at.anchor, { ...at.options, focus: true });
    await at.placed();
    at.box.addEventListener('focus', heard);
    first.close(true);
    at.port.open(PLAIN, at.anchor, { ...at.options, focus: true });
    await at.placed();
    expect(heard).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(at.box);
  });
});

describe('a page with rules of its own', () => {
  it.each([
    ['large type at its root', 'html { font-size: 50px !important }'],
    ['nothing set', '* { all: unset }'],
    ['nothing set, and said so', '* { all: unset !important }'],
    [
      'our names',
      ':root, * { --pl-w-def: 9px !important; --pl-surface: red !important; --pl-body: 50px serif !important }',
    ],
    ['everything turned', 'plumbline-card, html { transform: rotate(30deg) scale(2) !important }'],
    [
      'everything dim',
      '* { opacity: 0.1 !important; filter: blur(9px) !important; mix-blend-mode: difference !important }',
    ],
    ['everything large', 'html { zoom: 2 !important }'],
    ['everything large many times over', '* { zoom: 1.5 !important }'],
    [
      'capitals and wide spaces',
      '* { text-transform: uppercase; letter-spacing: 9px; word-spacing: 20px; line-height: 4 }',
    ],
    ['no pointer', 'html, plumbline-card { pointer-events: none !important; user-select: none; visibility: hidden }'],
    ['lines from top to bottom', 'html { writing-mode: vertical-rl; direction: rtl }'],
  ])('that is %s draws the card as it is', async (_name, rules) => {
    const at = set(100, 60);
    at.anchor.rect = () => new DOMRect(100, 60, 120, 20);
    at.port.open(PLAIN, at.anchor, at.options);
    await at.placed();
    const facts = () => {
      const card = at.root().querySelector('.pl-card') as HTMLElement;
      const title = getComputedStyle(at.root().querySelector('.pl-title') as Element);
      const { left, top, width, height } = card.getBoundingClientRect();
      return {
        box: [left, top, width, height].map(Math.round),
        title: [title.fontSize, title.color, title.letterSpacing, title.textTransform, title.writingMode],
        surface: getComputedStyle(card).backgroundColor,
        host: ['opacity', 'filter', 'transform', 'visibility', 'pointerEvents'].map(
          (name) => getComputedStyle(at.host() as Element)[name as never],
        ),
      };
    };
    const before = facts();
    expect(before.box).toEqual([100, 88, 352, before.box[3]]);
    sheet(rules);
    window.dispatchEvent(new Event('resize'));
    await frames(3);
    expect(facts()).toEqual(before);
  });

  it('stays out of print', async () => {
    const at = set(100, 60);
    at.port.open(PLAIN, at.anchor, at.options);
    await at.placed();
    const print = [...at.root().adoptedStyleSheets].flatMap((one) => [...one.cssRules]).map((rule) => rule.cssText);
    expect(print.some((text) => text.startsWith('@media print') && text.includes('display: none'))).toBe(true);
  });
});

describe('windows of every size', () => {
  it.each([
    [320, 240],
    [320, 900],
    [480, 320],
    [2560, 1600],
  ])('%i by %i: both cards are whole, and what does not fit scrolls', async (width, height) => {
    await page.viewport(width, height);
    // A page with a scroll bar that takes room from it.
    sheet('html { overflow-y: scroll }');
    const right8 = document.documentElement.clientWidth - 8;
    for (const card of [PLAIN, STORY_ONE]) {
      const at = set(8, 10);
      at.port.open(card, at.anchor, at.options);
      const { left, right, bottom } = await at.placed();
      expect(left).toBeGreaterThanOrEqual(8);
      expect(right).toBeLessThanOrEqual(right8);
      expect(bottom).toBeLessThanOrEqual(height - 8);
      const scroller = at.root().querySelector('.pl-scroll') as HTMLElement;
      expect(scroller.scrollWidth).toBeLessThanOrEqual(scroller.clientWidth);
      at.strike();
    }
    on = null;
  });
});

describe('what else lies on top', () => {
  /** A pane of the page with a card's anchor in it, and the way to make something fullscreen by the reader's click. */
  function pane(which: 'its own' | 'the root'): { at: Stage; fill(): Promise<void> } {
    const element = html('<div style="background:#eee"><button style="margin:300px 0 300px 600px">Full</button></div>');
    const button = element.firstElementChild as Element;
    const wanted = which === 'the root' ? document.documentElement : element;
    button.addEventListener('click', () => void wanted.requestFullscreen());
    const at = set(100, 60);
    element.append(at.box);
    return {
      at,
      async fill() {
        await userEvent.click(button);
        await expect.poll(() => document.fullscreenElement).toBe(wanted);
        await frames(3);
      },
    };
  }
  afterEach(() => document.fullscreenElement && document.exitFullscreen());

  it.each(['its own', 'the root'] as const)(
    'a card shows when the page makes %s fullscreen, and after',
    async (which) => {
      const { at, fill } = pane(which);
      at.port.open(PLAIN, at.anchor, at.options);
      await at.placed();
      await press(at, '[aria-pressed]');
      const raised = vi.spyOn(HTMLElement.prototype, 'showPopover');
      await fill();
      expect(raised.mock.contexts).toEqual([at.host()]);
      expect(at.host()?.matches(':popover-open')).toBe(true);
      const { x, y } = at.middleOf('.pl-title');
      // Outside a fullscreen element all is inert in Chromium: seen, and not met by the pointer.
      if (which === 'the root') expect(document.elementFromPoint(x, y)).toBe(at.host());
      await document.exitFullscreen();
      await frames(3);
      expect(document.elementFromPoint(x, y)).toBe(at.host());
      expect(at.options.onClose).not.toHaveBeenCalled();
    },
  );

  it('a card opens over a fullscreen element, to be read', async () => {
    const { at, fill } = pane('its own');
    await fill();
    at.port.open(PLAIN, at.anchor, at.options);
    await at.placed();
    await frames(20);
    expect(at.host()?.matches(':popover-open')).toBe(true);
    expect(at.options.onClose).not.toHaveBeenCalled();
  });

  it.each(['the document', 'a shadow tree'])('under a modal dialog in %s there is no card', async (where) => {
    const dialog = document.createElement('dialog');
    const at = set(100, 60);
    at.port.open(PLAIN, at.anchor, at.options);
    await at.placed();
    if (where === 'the document') add(dialog);
    else html('<div></div>').attachShadow({ mode: 'closed' }).append(dialog);
    dialog.append(at.box);
    dialog.showModal();
    await vi.waitFor(() => expect(at.options.onClose).toHaveBeenCalledExactlyOnceWith('no-place'));
    at.options.onClose.mockClear();
    at.port.open(PLAIN, at.anchor, at.options);
    await vi.waitFor(() => expect(at.options.onClose).toHaveBeenCalledExactlyOnceWith('no-place'));
  });
});

describe('a page that means harm', () => {
  it.each<[string, (host: HTMLElement) => void]>([
    ['removes our host', (host) => host.remove()],
    ['takes it out of the top layer', (host) => host.hidePopover()],
    ['takes it into its own', (host) => document.body.append(host)],
    ['takes away what makes it one', (host) => host.removeAttribute('popover')],
  ])('that %s closes the card, and nothing more', async (_name, harm) => {
    const at = set(100, 60);
    at.port.open(PLAIN, at.anchor, at.options);
    await at.placed();
    harm(at.host() as HTMLElement);
    await vi.waitFor(() => expect(at.options.onClose).toHaveBeenCalledExactlyOnceWith('anchor-gone'));
    await vi.waitFor(() => expect(document.querySelector('plumbline-card')).toBeNull());
  });

  it.each([
    ['moves', 'left: 500px !important; top: 400px !important; translate: 300px 0 !important'],
    ['fades', 'opacity: 0 !important'],
    ['hides', 'display: none !important; visibility: hidden !important; content-visibility: hidden !important'],
    ['clips', 'clip-path: inset(50%) !important; overflow: hidden !important; contain: strict !important'],
    ['swells', 'zoom: 4 !important; scale: 3 !important'],
  ])('that %s our host changes nothing', async (_name, style) => {
    const at = set(100, 60);
    at.port.open(PLAIN, at.anchor, at.options);
    const before = await at.placed();
    at.host()?.setAttribute('style', style);
    at.host()?.setAttribute('hidden', '');
    await frames(3);
    expect(box(at)).toEqual(before);
    const { x, y } = at.middleOf('.pl-title');
    expect(document.elementFromPoint(x, y)).toBe(at.host());
    expect(getComputedStyle(at.host() as Element).opacity).toBe('1');
    expect(at.options.onClose).not.toHaveBeenCalled();
  });

  it('that makes up keys for our host moves nothing', async () => {
    const at = set(100, 60);
    const onSnooze = vi.fn(async () => true);
    at.port.open(STORY_ONE, at.anchor, { ...at.options, focus: true, onSnooze });
    await at.placed();
    for (const key of ['s', 'Escape', 'Enter'])
      at.host()?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    expect(onSnooze).not.toHaveBeenCalled();
    expect(at.options.onClose).not.toHaveBeenCalled();
    expect(at.options.onPin).not.toHaveBeenCalled();
  });
});

describe('what is said aloud', () => {
  it('is nothing until the reader has done something, and then the answer to it', async () => {
    const at = set(100, 60);
    const onMute = vi.fn(async () => true);
    at.port.open(PLAIN, at.anchor, { ...at.options, focus: true, onMute });
    await at.placed();
    const said = () => [...at.root().querySelectorAll('[role="status"]')].map((one) => one.textContent).join('');
    expect(at.root().querySelectorAll('[role="status"]').length).toBeGreaterThan(0);
    expect(at.root().querySelector('[role="alert"], [aria-live="assertive"]')).toBeNull();
    expect(said()).toBe('');
    await press(at, '.pl-actions [aria-expanded]');
    expect(said()).toBe('');
    expect(at.root().activeElement?.textContent).toBe('Confirm for our team');
    await press(at, '.pl-choices li:nth-child(3) button');
    expect(onMute).toHaveBeenCalledExactlyOnceWith(true);
    await vi.waitFor(() => expect(said()).toContain('Muted everywhere. Undo it in the options.'));
  });

  it('is as much of the name of an item, whose owner is told of nothing', async () => {
    const at = set(100, 60);
    const onMute = vi.fn(async () => true);
    at.port.open(BLOCKED_ITEM, at.anchor, { ...at.options, focus: true, onMute });
    await at.placed();
    await press(at, '.pl-actions [aria-expanded]');
    expect(at.root().activeElement?.textContent).toBe('Not this word on this site');
    expect(at.root().querySelector('input')).toBeNull();
    await press(at, '.pl-choices li:nth-child(1) button');
    expect(onMute).toHaveBeenCalledExactlyOnceWith(false);
    const status = () => at.root().querySelector('[role="status"]')?.textContent;
    await vi.waitFor(() => expect(status()).toBe('Muted on this site. Undo it in the options.'));
  });
});
