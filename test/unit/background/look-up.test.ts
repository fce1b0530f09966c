import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { startBackground } from '../../../entrypoints/background/start-background';
import { fakeBrowser, ownPage } from '../platform/fake-ports';
import { packaged } from '../sync/bundles';
import { FIVE_WEEKS_LATER, sampleFiles } from './worker';

let disks = 0;

describe('what is looked up from outside of a page', () => {
  let fake: ReturnType<typeof fakeBrowser>;

  beforeEach(async () => {
    fake = fakeBrowser({ files: packaged(await sampleFiles()), now: FIVE_WEEKS_LATER });
    const disk = `look-up-${++disks}`;
    const names = ['cache', 'reader', 'derived', 'outbox', 'sync', 'pages'].map((name) => [name, `${disk}-${name}`]);
    startBackground(fake.ports, Object.fromEntries(names));
  });

  const ask = async (name: string, request: unknown) => {
    const outcome = await fake.browser.listeners.message.at(-1)?.({ name, request }, ownPage);
    return (outcome as { reply: unknown }).reply;
  };
  const suggestions = (text: string) => fake.browser.listeners.typed.at(-1)?.(text) ?? [];
  const enter = (text: string) => fake.browser.listeners.entered.at(-1)?.(text);
  const choose = (selection: string, windowId: number | null) =>
    fake.browser.listeners.selection.at(-1)?.(selection, windowId);
  const askedBy = async (windowId: number | null) =>
    ((await ask('panel.asked', { windowId })) as { query: string | null }).query;

  it('suggests for the keyword what the panel would find, a few of it, each with what is to be said of it', async () => {
    await ask('source.sample', {});
    const [first] = await suggestions('  active \n cust');
    expect(first?.content).toBe('Active customer');
    expect(first?.description).toMatch(/^Active customer – ./);
    expect(await suggestions('a')).toHaveLength(6);
    expect(await suggestions('nothing is called so')).toEqual([]);
  });

  it('suggests nothing without a workspace', async () => {
    expect(await suggestions('active customer')).toEqual([]);
  });

  it('opens a page of its own for what is entered, whether it was suggested or not', async () => {
    await enter(' ARR & \n churn ');
    await enter('x'.repeat(500));
    const [page, long] = fake.browser.opened.map((url) => new URL(url));
    expect(page?.pathname).toBe('/sidepanel.html');
    expect(Object.fromEntries(page?.searchParams ?? [])).toEqual({ url: '', find: 'ARR & churn' });
    expect(long?.searchParams.get('find')).toHaveLength(200);
  });

  it.each([
    ['an install', () => fake.browser.listeners.installed.map((listener) => listener('install'))],
    ['a start of the browser', () => fake.browser.listeners.startup.map((listener) => listener())],
  ])('offers its entry after %s, in the language of the browser', async (_when, happens) => {
    fake.browser.language = 'de';
    await Promise.all(happens());
    expect(fake.browser.menu).toBe('„%s“ nachschlagen');
  });

  it('opens the panel of the window for what is selected, while the click still allows it', async () => {
    const done = choose('  Active \n customer ', 3);
    expect(fake.browser.panel).toEqual(['look up 3']);
    await done;
    expect(await askedBy(4)).toBeNull();
    expect(await askedBy(null)).toBeNull();
    expect(await askedBy(3)).toBe('Active customer');
    expect(await askedBy(3)).toBeNull();
    // The beginning of a longer selection, and nothing of it anywhere but in memory.
    await choose('y'.repeat(500), 3);
    expect(JSON.stringify([...fake.browser.local.stored, ...fake.browser.session.stored])).not.toContain('yyy');
    expect(await askedBy(3)).toHaveLength(200);
  });

  it('keeps nothing for a panel that the browser does not open, and asks for none where there is no window', async () => {
    await choose('Active customer', null);
    expect(fake.browser.panel).toEqual([]);
    fake.ports.panel.lookUp = async () => {
      throw new Error('may only be called in response to a user gesture');
    };
    await choose('Active customer', 3);
    expect(await askedBy(3)).toBeNull();
  });
});
