import { afterEach, expect, it, vi } from 'vitest';
import { onMessage, openOrClosedShadowRoot, runtimeId, sendMessage } from '../../../lib/platform/page-runtime';

type Raw = (message: unknown, sender: { id?: string }, respond: (reply: unknown) => void) => boolean;

function fakeRuntime() {
  const listeners = new Set<Raw>();
  return {
    listeners,
    runtime: {
      id: 'plumbline' as string | undefined,
      sendMessage: async (message: unknown) => ({ echo: message }),
      onMessage: {
        addListener: (listener: Raw) => listeners.add(listener),
        removeListener: (listener: Raw) => listeners.delete(listener),
      },
    },
  };
}

afterEach(() => vi.unstubAllGlobals());

it.each(['browser', 'chrome'])('finds the extension under the name %s', async (name) => {
  vi.stubGlobal(name, fakeRuntime());
  expect(runtimeId()).toBe('plumbline');
  expect(await sendMessage('hello')).toEqual({ echo: 'hello' });
});

it('takes chrome where the page itself has something called browser', () => {
  vi.stubGlobal('browser', {});
  vi.stubGlobal('chrome', fakeRuntime());
  expect(runtimeId()).toBe('plumbline');
});

it('knows an orphan, whose runtime is there without an id, or throws, or is gone', async () => {
  const fake = fakeRuntime();
  vi.stubGlobal('chrome', fake);
  fake.runtime.id = undefined;
  expect(runtimeId()).toBeNull();
  await expect(sendMessage('hello')).rejects.toThrow('context invalidated');
  vi.stubGlobal('chrome', {
    get runtime() {
      throw new Error('Extension context invalidated.');
    },
  });
  expect(runtimeId()).toBeNull();
  vi.stubGlobal('chrome', undefined);
  expect(runtimeId()).toBeNull();
});

it('answers values and promises, nothing where it has no answer, and null where it fails', async () => {
  const fake = fakeRuntime();
  vi.stubGlobal('chrome', fake);
  const stop = onMessage((message) => {
    if (message === 'value') return 1;
    if (message === 'promise') return Promise.resolve(2);
    if (message === 'throws') throw new Error('no');
    if (message === 'rejects') return Promise.reject(new Error('no'));
    return undefined;
  });
  const [raw] = fake.listeners;
  const ask = async (message: unknown, id = 'plumbline') => {
    const replies: unknown[] = [];
    const waits = raw?.(message, { id }, (reply) => replies.push(reply));
    await new Promise((resolve) => setTimeout(resolve));
    return { waits, replies };
  };
  expect(await ask('value')).toEqual({ waits: true, replies: [1] });
  expect(await ask('promise')).toEqual({ waits: true, replies: [2] });
  expect(await ask('throws')).toEqual({ waits: true, replies: [null] });
  expect(await ask('rejects')).toEqual({ waits: true, replies: [null] });
  expect(await ask('other')).toEqual({ waits: false, replies: [] });
  expect(await ask('value', 'another-extension')).toEqual({ waits: false, replies: [] });
  stop();
  expect(fake.listeners.size).toBe(0);
});

it('opens a closed shadow root by whichever way the browser has', () => {
  class FakeElement {
    shadowRoot = null;
  }
  vi.stubGlobal('HTMLElement', FakeElement);
  const root = { host: 'closed' };
  const element = new FakeElement();
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: () => root } });
  expect(openOrClosedShadowRoot(element as never)).toBe(root);

  vi.stubGlobal('chrome', undefined);
  expect(openOrClosedShadowRoot({ openOrClosedShadowRoot: root, shadowRoot: null } as never)).toBe(root);
  expect(openOrClosedShadowRoot({ shadowRoot: root } as never)).toBe(root);
  expect(openOrClosedShadowRoot(element as never)).toBeNull();

  vi.stubGlobal('chrome', {
    dom: {
      openOrClosedShadowRoot() {
        throw new Error('Extension context invalidated.');
      },
    },
  });
  expect(openOrClosedShadowRoot(element as never)).toBeNull();
});
