import { describe, expect, it, vi } from 'vitest';
import { inSlices } from '../../../lib/page/in-slices';
import { watchNavigation } from '../../../lib/page/navigation';
import { measuredTheme } from '../../../lib/page/page-theme';
import { type PageChanges, watchPage } from '../../../lib/page/page-watch';
import { afterwards, nextFrame, stage, told } from './stage';

function start(panes: string | null = null, isOurs = (_node: Node) => false) {
  const seen: PageChanges[] = [];
  const onChanges = (changes: PageChanges) => seen.push(changes);
  const watch = watchPage(document, { panes, isOurs, shadowRootOf: () => null, onChanges });
  afterwards(watch.dispose);
  return { seen, watch };
}

describe('watching a page', () => {
  it('tells once a frame, of what was added and of text that changed', async () => {
    const root = stage('<p>a</p><ul></ul>');
    const { seen } = start();
    (root.querySelector('p')?.firstChild as Text).data = 'b';
    const item = document.createElement('li');
    root.querySelector('ul')?.append(item);
    await told();
    expect(seen.map(({ all, elements }) => [all, [...elements]])).toEqual([[false, [root.querySelector('p'), item]]]);
  });

  it("says nothing of our own nodes, and nothing of classes that are no pane's", async () => {
    const root = stage('<p>a</p>');
    const { seen } = start('.pane', (node) => (node as Element).localName === 'plumbline-marks');
    const ours = document.createElement('plumbline-marks');
    document.documentElement.append(ours);
    root.firstElementChild?.classList.add('x');
    await told();
    ours.remove();
    await told();
    expect(seen).toEqual([]);
  });

  it('gives up telling apart past ten thousand records', async () => {
    const root = stage('');
    const { seen } = start();
    for (let i = 0; i < 10_001; i++) root.append(document.createElement('i'));
    await told();
    expect(seen).toEqual([{ all: true, elements: new Set(), structure: true }]);
  });

  it('tells of a parent that gets over a thousand at once, and of no child of it', async () => {
    const list = stage('<ul></ul>').firstElementChild as Element;
    const { seen } = start();
    list.append(...Array.from({ length: 1001 }, () => document.createElement('li')));
    await told();
    expect(seen).toEqual([{ all: false, elements: new Set([list]), structure: true }]);
  });

  it('tells a burst of five thousand records apart', async () => {
    const root = stage('<ul></ul><p>a</p>');
    const { seen } = start();
    for (let i = 0; i < 5000; i++) root.firstElementChild?.append(document.createElement('li'));
    await expect.poll(() => seen.length, { timeout: 15_000 }).toBe(1);
    expect(seen[0]?.all).toBe(false);
    expect(seen[0]?.elements.size).toBe(5000);
  });

  it('tells text that changes from elements that come and go', async () => {
    const root = stage('<p>a</p>');
    const { seen } = start();
    (root.querySelector('p') as Element).textContent = 'b';
    await told();
    root.firstElementChild?.remove();
    await told();
    expect(seen.map(({ structure }) => structure)).toEqual([false, true]);
  });

  it('tells of text that changes straight under a shadow root', async () => {
    const host = stage('<x-a></x-a>').firstElementChild as Element;
    const shadow = host.attachShadow({ mode: 'closed' });
    shadow.append('a');
    const { seen, watch } = start();
    watch.addRoot(shadow);
    (shadow.firstChild as Text).data = 'b';
    await told();
    expect([...(seen[0]?.elements ?? [])]).toEqual([host]);
  });

  it('sees into the shadow roots that it is given', async () => {
    const host = stage('<x-a></x-a>').firstElementChild as Element;
    const shadow = host.attachShadow({ mode: 'closed' });
    const { seen, watch } = start();
    watch.addRoot(shadow);
    const added = document.createElement('p');
    shadow.append(added);
    await told();
    expect([...(seen[0]?.elements ?? [])]).toEqual([added]);
  });

  it('hears nothing once disposed of', async () => {
    const root = stage('');
    const { seen, watch } = start();
    root.append('x');
    watch.dispose();
    await told();
    expect(seen).toEqual([]);
  });
});

describe('watching navigation', () => {
  it.each([true, false])('tells of another address, with the Navigation API or without: %s', async (modern) => {
    if (!modern) vi.spyOn(window, 'navigation' as never, 'get').mockReturnValue(undefined as never);
    const before = location.href;
    const onNavigate = vi.fn();
    const stop = watchNavigation(document, onNavigate);
    const title = document.title;
    history.pushState(null, '', '#elsewhere');
    document.title = 'Elsewhere';
    await expect.poll(() => onNavigate.mock.calls.length).toBe(1);
    stop();
    history.replaceState(null, '', before);
    document.title = title;
    await nextFrame();
    expect(onNavigate).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
  });
});

describe('working in slices', () => {
  const busy = (ms: number) => {
    const until = performance.now() + ms;
    while (performance.now() < until);
  };

  it('lets the page work between them', async () => {
    let frames = 0;
    const count = () => {
      frames++;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    const steps = (function* () {
      for (let i = 0; i < 60; i++) yield busy(2);
      return 'done';
    })();
    expect(await inSlices(steps, () => false)).toBe('done');
    expect(frames).toBeGreaterThanOrEqual(2);
  });

  it('stops where it is called off', async () => {
    let taken = 0;
    const steps = (function* () {
      for (let i = 0; i < 100; i++) {
        busy(9);
        taken++;
        yield;
      }
    })();
    expect([await inSlices(steps, () => taken > 2), taken]).toEqual([null, 3]);
  });
});

describe('the measured theme', () => {
  it.each([
    ['background:#fff', 'light'],
    ['background:#1b1b1b', 'dark'],
    ['background:rgb(20 20 20 / 0.9)', 'dark'],
    ['background:oklch(0.2 0 0)', 'dark'],
    ['background:color(srgb 0.95 0.95 0.9)', 'light'],
    ['background:lab(95 0 0)', 'light'],
  ])('%s is %s', (style, theme) => {
    const root = stage(`<div style="${style}"><p><b>x</b></p></div>`);
    expect(measuredTheme(root.querySelector('b') as Element)).toBe(theme);
  });

  it('is light on a page that says nothing', () => {
    expect(measuredTheme(stage('<p>x</p>'))).toBe('light');
  });
});
