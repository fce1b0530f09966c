import { describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { type Hover, watchHover } from '../../../lib/page/hover';
import { LEAVE_MS, REST_MS } from '../../../lib/page/hover-intent';
import { afterwards, stage } from './stage';

const PAGE = `<div style="padding:60px"><p id="far">far</p><p id="word" style="width:80px">word</p><input id="input"></div>`;

function start(): { hover: Hover<string>; log: string[] } {
  const log: string[] = [];
  const hover = watchHover<string>(document, {
    targetAt: (x, y) => (document.elementFromPoint(x, y)?.id === 'word' ? 'word' : null),
    isOurs: () => false,
    onRest: (target) => log.push(`rest ${target}`),
    onOpen: (target, { held }) => log.push(`${held ? 'hold' : 'open'} ${target}`),
    onClose: (target) => log.push(`close ${target}`),
  });
  afterwards(hover.dispose);
  return { hover, log };
}

const over = (id: string) => userEvent.hover(document.querySelector(`#${id}`) as Element);

describe('hovering', () => {
  it('opens after a rest, having said so first, and closes after leaving', async () => {
    stage(PAGE);
    await over('far');
    const { log } = start();
    const began = performance.now();
    await over('word');
    await expect.poll(() => log).toEqual(['rest word', 'open word']);
    expect(performance.now() - began).toBeGreaterThanOrEqual(REST_MS);
    const left = performance.now();
    await over('far');
    await expect.poll(() => log).toEqual(['rest word', 'open word', 'close word']);
    expect(performance.now() - left).toBeGreaterThanOrEqual(LEAVE_MS - 20);
  });

  it('says when the card of a word is to open, of that word alone and while the pointer rests there', async () => {
    stage(PAGE);
    await over('far');
    const { hover, log } = start();
    expect(hover.opensIn('word')).toBeNull();
    await over('word');
    await expect.poll(() => log).toEqual(['rest word']);
    expect(hover.opensIn('word')).toBeLessThanOrEqual(REST_MS);
    expect(hover.opensIn('word')).toBeGreaterThan(-50);
    expect(hover.opensIn('another')).toBeNull();
    await expect.poll(() => log.at(-1)).toBe('open word');
    expect(hover.opensIn('word')).toBeNull();
  });

  it('stays open while the pointer is in the card', async () => {
    stage(PAGE);
    await over('far');
    const { hover, log } = start();
    await over('word');
    await expect.poll(() => log.at(-1)).toBe('open word');
    await over('far');
    hover.cardPointer(true);
    await over('input');
    await new Promise((resolve) => setTimeout(resolve, LEAVE_MS * 2));
    expect(log.at(-1)).toBe('open word');
    hover.cardPointer(false);
    await expect.poll(() => log.at(-1)).toBe('close word');
  });

  it('closes with Escape and with a press elsewhere; the page gets both', async () => {
    stage(PAGE);
    await over('far');
    const { log } = start();
    const onPage = vi.fn();
    for (const name of ['keydown', 'pointerdown']) {
      document.addEventListener(name, onPage);
      afterwards(() => document.removeEventListener(name, onPage));
    }
    await over('word');
    await expect.poll(() => log.at(-1)).toBe('open word');
    await userEvent.keyboard('{Escape}');
    expect(log.at(-1)).toBe('close word');
    expect(onPage.mock.lastCall?.[0].defaultPrevented).toBe(false);
    await over('far');
    await over('word');
    await expect.poll(() => log.at(-1)).toBe('open word');
    await userEvent.click(document.querySelector('#far') as Element);
    await expect.poll(() => log.at(-1)).toBe('close word');
    expect(onPage.mock.lastCall?.[0].defaultPrevented).toBe(false);
  });

  it('opens nothing while text is selected', async () => {
    stage(PAGE);
    await over('far');
    const { log } = start();
    document.getSelection()?.selectAllChildren(document.querySelector('#far') as Element);
    await expect.poll(() => document.getSelection()?.isCollapsed).toBe(false);
    await over('word');
    await new Promise((resolve) => setTimeout(resolve, REST_MS * 2));
    expect(log).toEqual([]);
    document.getSelection()?.removeAllRanges();
  });

  it('opens nothing while a button is down, and goes on where its coming up was not heard of', async () => {
    stage(PAGE);
    await over('far');
    const { log } = start();
    const frame = (window.frameElement as Element).getBoundingClientRect();
    const { left, top } = (document.querySelector('#word') as Element).getBoundingClientRect();
    const place = { x: frame.left + left + 10, y: frame.top + top + 8 };
    const mouse = (type: string, more: object) =>
      (cdp() as unknown as { send(name: string, params: object): Promise<void> }).send('Input.dispatchMouseEvent', {
        type,
        ...place,
        ...more,
      });
    await mouse('mousePressed', { button: 'left', buttons: 1, clickCount: 1 });
    await mouse('mouseMoved', { button: 'left', buttons: 1 });
    await new Promise((resolve) => setTimeout(resolve, REST_MS * 2));
    expect(log).toEqual([]);
    document.getSelection()?.removeAllRanges();
    await mouse('mouseMoved', { button: 'none', buttons: 0 });
    await expect.poll(() => log).toEqual(['rest word', 'open word']);
    await mouse('mouseReleased', { button: 'left', buttons: 0, clickCount: 1 });
  });

  it('believes no event that a page has made up', async () => {
    stage(PAGE);
    await over('far');
    const { hover, log } = start();
    const { left, top } = (document.querySelector('#word') as Element).getBoundingClientRect();
    document.dispatchEvent(new PointerEvent('pointermove', { clientX: left + 5, clientY: top + 5, bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, REST_MS * 2));
    expect(log).toEqual([]);
    hover.activate('mark');
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    document.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(log).toEqual(['hold mark']);
  });

  it('closes what is open when it is disposed of, and hears nothing more', async () => {
    stage(PAGE);
    await over('far');
    const { hover, log } = start();
    hover.activate('mark');
    hover.dispose();
    expect(log).toEqual(['hold mark', 'close mark']);
    await over('word');
    await new Promise((resolve) => setTimeout(resolve, REST_MS * 2));
    expect(log.length).toBe(2);
  });
});
