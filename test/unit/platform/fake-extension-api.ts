import { vi } from 'vitest';

type Listener = (...values: never[]) => unknown;

function fakeEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
    /** What each listener answers. */
    fire: (...values: unknown[]) => [...listeners].map((listener) => listener(...(values as never[]))),
  };
}

/** As much of a browser's extension API as stands under menus, panel, keyword and sites; `done` is what was done to it. */
export function fakeExtensionApi() {
  const done: string[] = [];
  const does = (what: string) => async () => void done.push(what);
  return {
    done,
    browser: {
      runtime: {
        sendMessage: async ({ name, windowId }: { name: string; windowId: number }) => done.push(`${name} ${windowId}`),
        onMessage: fakeEvent(),
      },
      windows: { getCurrent: async () => ({ id: 3 }) },
      sidebarAction: { open: does('open'), toggle: does('toggle') } as object | undefined,
      contextMenus: {
        removeAll: does('remove all'),
        create: ({ title, contexts }: { title: string; contexts: string[] }) =>
          done.push(`create ${title} ${contexts}`),
        onClicked: fakeEvent(),
      },
      omnibox: { onInputChanged: fakeEvent(), onInputEntered: fakeEvent() },
      permissions: { onAdded: fakeEvent(), onRemoved: fakeEvent() },
    },
  };
}

/** Imports what stands on the extension API anew, on another API. */
export async function withApi<T>(api: object, load: () => Promise<T>): Promise<T> {
  vi.resetModules();
  vi.doMock('webextension-polyfill', () => ({ default: api }));
  try {
    return await load();
  } finally {
    vi.doUnmock('webextension-polyfill');
    vi.resetModules();
  }
}
