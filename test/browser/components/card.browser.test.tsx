import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { STORY_ONE } from '../../unit/components/story-one-card';
import { PLAIN } from '../../unit/components/term-cards';
import { type Stage, stage } from './card-stage';

let on: Stage | null = null;

function set(left: number, top: number): Stage {
  on = stage(left, top);
  return on;
}

afterEach(() => {
  on?.strike();
  on = null;
  for (const node of document.querySelectorAll('[data-of-test]')) node.remove();
  window.scrollTo(0, 0);
  vi.restoreAllMocks();
});

/** A place of the window as one of the body, which every pointer of a test goes by: our own hosts have no size. */
function fromBody({ x, y }: { x: number; y: number }) {
  const { left, top } = document.body.getBoundingClientRect();
  return { position: { x: x - left, y: y - top }, force: true };
}

/** A real press inside the closed root, which no selector reaches. */
const press = (at: Stage, selector: string) => userEvent.click(document.body, fromBody(at.middleOf(selector)));

describe('where a card is', () => {
  it('hangs 8 px below its anchor, on a line, in the top layer and outside the body', async () => {
    await page.viewport(1000, 800);
    const at = set(100, 60);
    at.port.open(PLAIN, at.anchor, at.options);
    const card = await at.placed();
    expect(card.top).toBe(88);
    expect(card.left).toBe(100);
    expect(card.width).toBe(352);
    expect(at.host()?.parentElement).toBe(document.documentElement);
    expect(at.host()?.matches(':popover-open')).toBe(true);
    expect(at.root().querySelector('[data-drop="below"]')).not.toBeNull();
    expect(at.host()?.shadowRoot).toBeNull();
  });

  it('flips above where there is no room below', async () => {
    await page.viewport(1000, 800);
    const at = set(100, 740);
    at.port.open(PLAIN, at.anchor, at.options);
    const card = await at.placed();
    expect(Math.abs(card.bottom - 732)).toBeLessThanOrEqual(1);
    expect(at.root().querySelector('[data-drop="above"]')).not.toBeNull();
  });

  it.each([
    ['above', 300],
    ['below', 60],
  ])('hangs %s where neither side has room for it and that one has more', async (side, top) => {
    await page.viewport(800, 420);
    const at = set(40, top);
    at.port.open(STORY_ONE, at.anchor, at.options);
    const card = await at.placed();
    expect(at.root().querySelector(`[data-drop="${side}"]`)).not.toBeNull();
    expect(card.top).toBeGreaterThanOrEqual(8);
    expect(card.bottom).toBeLessThanOrEqual(412);
  });

  it('turns to the side with more room as its anchor moves', async () => {
    await page.viewport(800, 420);
    const at = set(40, 60);
    at.port.open(STORY_ONE, at.anchor, at.options);
    await at.placed();
    at.box.style.top = '330px';
    window.dispatchEvent(new Event('scroll'));
    await expect.poll(() => at.root().querySelector('[data-drop]')?.getAttribute('data-drop')).toBe('above');
  });

  it('turns to the side with more room when its content comes', async () => {
    await page.viewport(800, 420);
    const at = set(40, 230);
    const open = at.port.open(null, at.anchor, at.options);
    await at.placed();
    expect(at.root().querySelector('[data-drop="below"]')).not.toBeNull();
    open.update(STORY_ONE);
    await expect.poll(() => at.root().querySelector('[data-drop]')?.getAttribute('data-drop')).toBe('above');
  });

  it('stays 8 px inside the window', async () => {
    await page.viewport(600, 800);
    const at = set(470, 60);
    at.port.open(PLAIN, at.anchor, at.options);
    expect((await at.placed()).right).toBe(592);
  });

  it('scrolls its body and keeps its foot in a low window', async () => {
    await page.viewport(800, 360);
    const at = set(40, 20);
    at.port.open(STORY_ONE, at.anchor, at.options);
    const card = await at.placed();
    expect(card.width).toBe(528);
    expect(card.bottom).toBeLessThanOrEqual(352);
    const scroller = at.root().querySelector('.pl-scroll') as HTMLElement;
    expect(scroller.scrollHeight).toBeGreaterThan(scroller.clientHeight);
    const foot = (at.root().querySelector('.pl-foot') as HTMLElement).getBoundingClientRect();
    expect(Math.round(foot.bottom)).toBe(Math.round(card.bottom));
  });

  it('follows its anchor', async () => {
    await page.viewport(1000, 800);
    const tall = document.createElement('div');
    tall.dataset.ofTest = '';
    tall.style.height = '3000px';
    document.body.append(tall);
    const at = set(100, 300);
    at.port.open(PLAIN, at.anchor, at.options);
    expect((await at.placed()).top).toBe(328);
    window.scrollTo(0, 120);
    await vi.waitFor(async () => expect((await at.placed()).top).toBe(208));
    at.box.style.left = '160px';
    await vi.waitFor(async () => expect((await at.placed()).left).toBe(160));
  });

  it('keeps its looks under a hostile sheet', async () => {
    await page.viewport(1000, 800);
    const hostile = document.createElement('style');
    hostile.dataset.ofTest = '';
    hostile.textContent = `* { --pl-ink: red !important; --pl-w-def: 10px !important; color: red !important; font-size: 40px !important }
      plumbline-card { display: none !important; opacity: 0 !important; transform: scale(3) !important; direction: rtl !important }`;
    document.head.append(hostile);
    const at = set(100, 60);
    at.port.open(PLAIN, at.anchor, at.options);
    const card = await at.placed();
    expect(card.width).toBe(352);
    const title = getComputedStyle(at.root().querySelector('.pl-title') as HTMLElement);
    expect(title.fontSize).toBe('15px');
    expect(title.color).toBe('rgb(28, 28, 27)');
    expect(getComputedStyle(at.host() as HTMLElement).opacity).toBe('1');
  });
});

describe('how a card closes', () => {
  it('on Escape, which the page gets too', async () => {
    const at = set(100, 60);
    const seen = vi.fn();
    document.addEventListener('keydown', seen);
    at.port.open(PLAIN, at.anchor, at.options);
    await at.placed();
    await userEvent.keyboard('{Escape}');
    document.removeEventListener('keydown', seen);
    expect(at.options.onClose).toHaveBeenCalledExactlyOnceWith('escape');
    expect(seen).toHaveBeenCalled();
    await vi.waitFor(() => expect(at.host()).toBeNull());
  });

  it('on a press outside, and not on one inside', async () => {
    await page.viewport(1000, 800);
    const at = set(100, 60);
    at.port.open(PLAIN, at.anchor, at.options);
    await at.placed();
    await press(at, '.pl-title');
    expect(at.options.onClose).not.toHaveBeenCalled();
    await userEvent.click(document.body, { position: { x: 700, y: 5 }, force: true });
    expect(at.options.onClose).toHaveBeenCalledExactlyOnceWith('outside');
  });

  it('on its button', async () => {
    await page.viewport(1000, 800);
    const at = set(100, 60);
    at.port.open(PLAIN, at.anchor, at.options);
    await at.placed();
    await press(at, '.pl-x:last-child');
    expect(at.options.onClose).toHaveBeenCalledExactlyOnceWith('button');
  });

  it('when its anchor is gone', async () => {
    const at = set(100, 60);
    at.port.open(PLAIN, at.anchor, at.options);
    await at.placed();
    at.box.remove();
    await vi.waitFor(() => expect(at.options.onClose).toHaveBeenCalledExactlyOnceWith('anchor-gone'));
  });

  it('when another opens, and there is never more than one', async () => {
    const at = set(100, 60);
    at.port.open(PLAIN, at.anchor, at.options);
    at.port.open(PLAIN, at.anchor, { ...at.options, onClose: vi.fn() });
    expect(at.options.onClose).toHaveBeenCalledExactlyOnceWith('replaced');
    expect(document.querySelectorAll('plumbline-card')).toHaveLength(1);
  });

  it('and not on events that a page made up', async () => {
    const at = set(100, 60);
    at.port.open(PLAIN, at.anchor, at.options);
    await at.placed();
    // The pointer may rest where the card has opened.
    at.options.onPointer.mockClear();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    (at.root().querySelector('.pl-x') as HTMLElement).dispatchEvent(new MouseEvent('click', { bubbles: true }));
    at.host()?.dispatchEvent(new PointerEvent('pointerenter'));
    at.root().querySelector('.pl')?.dispatchEvent(new PointerEvent('pointerenter'));
    expect(at.options.onClose).not.toHaveBeenCalled();
    expect(at.options.onPointer).not.toHaveBeenCalled();
  });

  it('and leaves nothing when disposed of', async () => {
    const at = set(100, 60);
    at.port.open(PLAIN, at.anchor, at.options);
    at.port.dispose();
    expect(document.querySelectorAll('plumbline-card')).toHaveLength(0);
    await userEvent.keyboard('{Escape}');
    expect(at.options.onClose).toHaveBeenCalledOnce();
  });
});

describe('the focus', () => {
  it('stays where it is when the pointer opened the card', async () => {
    const at = set(100, 60);
    at.box.focus();
    at.port.open(PLAIN, at.anchor, at.options);
    await at.placed();
    expect(document.activeElement).toBe(at.box);
  });

  it('moves in when asked to, and back when the card closes', async () => {
    const at = set(100, 60);
    at.box.focus();
    at.port.open(null, at.anchor, { ...at.options, focus: true });
    await at.placed();
    expect(document.activeElement).toBe(at.host());
    expect(at.root().activeElement?.getAttribute('role')).toBe('dialog');
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(at.box);
  });

  it('survives the change from loading to loaded', async () => {
    const at = set(100, 60);
    const open = at.port.open(null, at.anchor, { ...at.options, focus: true });
    await at.placed();
    open.update(PLAIN);
    await vi.waitFor(() => expect(at.root().activeElement?.getAttribute('role')).toBe('dialog'));
    expect(at.root().activeElement?.textContent).toContain('General availability');
  });

  it('keeps keys that are typed inside from the page', async () => {
    const at = set(100, 60);
    const seen = vi.fn();
    document.addEventListener('keydown', seen);
    at.port.open(PLAIN, at.anchor, { ...at.options, focus: true });
    await at.placed();
    await userEvent.keyboard('c');
    document.removeEventListener('keydown', seen);
    expect(seen).not.toHaveBeenCalled();
  });

  it('makes S a snooze, and says whether it was kept', async () => {
    const at = set(100, 60);
    const onSnooze = vi.fn(async () => true);
    at.port.open(STORY_ONE, at.anchor, { ...at.options, focus: true, onSnooze });
    await at.placed();
    await userEvent.keyboard('s');
    await vi.waitFor(() => expect(onSnooze).toHaveBeenCalledOnce());
    await vi.waitFor(() => expect(at.root().textContent).toContain('Snoozed until the facts change'));
  });
});

describe('what a card shows', () => {
  it('its title at once, bars only after a while, then its content', async () => {
    const at = set(100, 60);
    const open = at.port.open(null, at.anchor, at.options);
    const bars = () => getComputedStyle(at.root().querySelector('.pl-skel') as HTMLElement).visibility;
    expect(at.root().querySelector('.pl-title')?.textContent).toBe('GA');
    expect((at.root().querySelector('.pl-fit') as HTMLElement).style.visibility).toBe('hidden');
    await at.placed();
    await vi.waitFor(() => expect(bars()).toBe('visible'));
    open.update(STORY_ONE);
    expect(at.root().querySelector('[role="dialog"]')?.hasAttribute('aria-busy')).toBe(false);
    expect((await at.placed()).width).toBe(528);
  });

  it('a problem in a sentence, with what fills it', async () => {
    const at = set(100, 60);
    const open = at.port.open(null, at.anchor, at.options);
    open.update({ problem: { code: 'orphaned', values: {} } });
    expect(at.root().textContent).toContain('Reload it to go on.');
    open.update({ problem: { code: 'unexpected', values: { detail: 'The disk is full' } } });
    expect(at.root().textContent).toContain('The disk is full');
  });

  it('copies a note on a press, and says so', async () => {
    await page.viewport(1000, 900);
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const at = set(100, 20);
    at.port.open(STORY_ONE, at.anchor, at.options);
    await at.placed();
    await press(at, '.pl-btn--note');
    expect(written).toHaveBeenCalledExactlyOnceWith(STORY_ONE.notes[0]);
    await vi.waitFor(() => expect(at.root().querySelector('.pl-btn--note')?.textContent).toBe('Copied'));
    expect(at.root().querySelector('.pl-fits [role="status"]')?.textContent).toBe('Note copied. Nothing was sent.');
  });

  it('shows the note where the browser refuses to copy it', async () => {
    await page.viewport(1000, 900);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    const at = set(100, 20);
    at.port.open(STORY_ONE, at.anchor, at.options);
    await at.placed();
    await press(at, '.pl-btn--note');
    await vi.waitFor(() => expect(at.root().querySelector('textarea')?.value).toBe(STORY_ONE.notes[0]));
  });

  it('tells when the pointer comes and goes', async () => {
    await page.viewport(1000, 800);
    const at = set(100, 60);
    at.port.open(PLAIN, at.anchor, at.options);
    await at.placed();
    await userEvent.hover(document.body, fromBody(at.middleOf('.pl-title')));
    expect(at.options.onPointer).toHaveBeenLastCalledWith(true);
    await userEvent.hover(at.box);
    expect(at.options.onPointer).toHaveBeenLastCalledWith(false);
  });
});
