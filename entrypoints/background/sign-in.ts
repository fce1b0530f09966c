import type { Ports } from '../../lib/platform/ports';

/** Number of the tab in which the reader signs in to the source. */
const KEY = 'sign-in-tab';

/** Opens the source's own site, for the reader to sign in there. False where no tab could be opened. */
export async function openSignIn({ tabs, storage }: Pick<Ports, 'tabs' | 'storage'>, url: string): Promise<boolean> {
  try {
    const tab = await tabs.openNumbered(`${new URL(url).origin}/`);
    if (tab !== null) await storage.session.set(KEY, tab);
    return true;
  } catch {
    return false;
  }
}

/** True where the reader is back from signing in: that tab was closed, or they turned to another. */
export async function askAgainOnReturn(
  { storage }: Pick<Ports, 'storage'>,
  turned: { closed: number } | { turnedTo: number },
): Promise<boolean> {
  const tab = await storage.session.get(KEY).catch(() => undefined);
  if (typeof tab !== 'number') return false;
  const isBack = 'closed' in turned ? turned.closed === tab : turned.turnedTo !== tab;
  if (isBack) await storage.session.remove(KEY).catch(() => {});
  return isBack;
}
