import type { Ports } from '../../lib/platform/ports';

/**
 * The page that the popup speaks about: the one in front, or the one named by `?url=` where the popup was opened as a
 * tab of its own. Null where there is none, or the browser does not let it be seen.
 */
export async function activeUrl(
  ports: Pick<Ports, 'tabs' | 'runtime'>,
  asked: URLSearchParams,
): Promise<string | null> {
  const named = asked.get('url');
  if (named) return named;
  const tab = await ports.tabs.active();
  return tab?.url && !tab.url.startsWith(ports.runtime.getUrl('')) ? tab.url : null;
}
