import type { HostId } from '../../lib/hosts/adapter';
import { pageCountSchema } from '../../lib/messaging/contract';
import type { PageCountReply, PageCountRequest, PanelPlace } from '../../lib/messaging/protocol';
import type { Ports } from '../../lib/platform/ports';
import { SITES_OF_HOST } from '../../lib/values/required-sites';
import { allowedSites } from './allowed-sites';
import { SITES_SCRIPT, scriptOf } from './page-scripts';
import type { WorkerState } from './worker-state';

async function hasOverlay({ tabs }: Pick<Ports, 'tabs'>, tabId: number): Promise<boolean> {
  const request: PageCountRequest = { name: 'page.count' };
  return tabs.send(tabId, request).then(
    () => true,
    () => false,
  );
}

/**
 * Puts the page script into the tabs that are open already, so that they work without a reload. One of an older
 * version does not answer any more and is replaced; one that answers is left alone.
 */
export async function injectOverlay(
  ports: Pick<Ports, 'tabs' | 'scripting' | 'permissions' | 'storage'>,
  state: Pick<WorkerState, 'connectionOf' | 'policy'>,
): Promise<void> {
  const inject = async (file: string, patterns: readonly string[]) => {
    const open = patterns.length > 0 ? await ports.tabs.matching(patterns).catch(() => []) : [];
    await Promise.allSettled(
      open.map(async ({ id }) => {
        if (!(await hasOverlay(ports, id))) await ports.scripting.run(file, { tabId: id, frameId: 0 });
      }),
    );
  };
  for (const [host, patterns] of Object.entries(SITES_OF_HOST)) await inject(scriptOf(host as HostId), patterns);
  await inject(SITES_SCRIPT, await allowedSites(ports, state));
}

/** The tab with this page, the one in front where there are several. */
async function tabOf({ tabs }: Pick<Ports, 'tabs'>, url: string): Promise<number | null> {
  const front = await tabs.active();
  // The popup may stand in a tab of its own, and is then the one in front.
  const tab = front?.url === url ? front : (await tabs.all()).find((one) => one.url === url);
  return tab?.id ?? null;
}

/** What a page shows: by its tab where that is known, else by its address. Null where it has no overlay. */
export async function readPage(
  ports: Pick<Ports, 'tabs'>,
  { tabId, url }: PanelPlace,
): Promise<(PageCountReply & { tabId: number }) | null> {
  try {
    const id = tabId ?? (url === null ? null : await tabOf(ports, url));
    if (id === null) return null;
    const request: PageCountRequest = { name: 'page.count' };
    const read = pageCountSchema.safeParse(await ports.tabs.send(id, request));
    return read.success ? { ...read.data, tabId: id } : null;
  } catch {
    return null;
  }
}
