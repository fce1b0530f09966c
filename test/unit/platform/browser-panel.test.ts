import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeExtensionApi, withApi } from './fake-extension-api';

afterEach(() => vi.unstubAllGlobals());

const panelOver = (api: ReturnType<typeof fakeExtensionApi>) =>
  withApi(api.browser, async () => (await import('../../../lib/platform/browser-panel')).sidePanel);

/** Chromium with a side panel that opens, or is refused. */
async function inChromium(opens = true) {
  const api = fakeExtensionApi();
  const open = async ({ windowId }: { windowId: number }) => {
    api.done.push(`open ${windowId}`);
    if (!opens) throw new Error('may only be called in response to a user gesture');
  };
  vi.stubGlobal('chrome', { sidePanel: { open } });
  return { ...api, panel: await panelOver(api) };
}

describe('the side panel in Chromium', () => {
  it('opens by its command before anything is awaited, and one that is open is told to leave', async () => {
    const { panel, done } = await inChromium();
    const toggled = panel.toggle(3);
    expect(done[0]).toBe('open 3');
    await toggled;
    expect(done).toEqual(['open 3', 'panel.leave 3']);
  });

  it('opens for a selection before anything is awaited, and then hears that there is something to look up', async () => {
    const { panel, done } = await inChromium();
    const opened = panel.lookUp(3);
    expect(done).toEqual(['open 3']);
    await opened;
    expect(done).toEqual(['open 3', 'panel.look-up 3']);
  });

  it('says that it was not opened: where the browser refuses, and where there is no window', async () => {
    const { panel, done } = await inChromium(false);
    await expect(panel.lookUp(3)).rejects.toThrow('user gesture');
    await expect(panel.toggle(3)).rejects.toThrow('user gesture');
    await expect(panel.toggle(null)).rejects.toThrow('no window');
    expect(done).not.toContain('panel.look-up 3');
  });

  it.each([
    ['panel.leave', 'onLeave'],
    ['panel.look-up', 'onLookUp'],
  ] as const)('hears %s for the window that it stands in, and for no other, until it stops', async (name, on) => {
    const { panel, browser } = await inChromium();
    const heard = vi.fn();
    const stop = panel[on](heard);
    const tell = async (message: unknown) => {
      // No answer is promised for what is not asked: another listener of the page may have one.
      expect(browser.runtime.onMessage.fire(message)).toEqual([undefined]);
      await panel.windowId();
    };
    for (const message of [null, 'odd', { name: 'other', windowId: 3 }, { name, windowId: 4 }]) await tell(message);
    expect(heard).not.toHaveBeenCalled();
    await tell({ name, windowId: 3 });
    expect(heard).toHaveBeenCalledOnce();
    stop();
    expect(browser.runtime.onMessage.fire({ name, windowId: 3 })).toEqual([]);
  });
});

it('is the sidebar in Firefox, which opens and leaves by itself', async () => {
  vi.stubGlobal('chrome', undefined);
  const api = fakeExtensionApi();
  const panel = await panelOver(api);
  await panel.toggle(3);
  await panel.lookUp(3);
  expect(api.done).toEqual(['toggle', 'open', 'panel.look-up 3']);
});
