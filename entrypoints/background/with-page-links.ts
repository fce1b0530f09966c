import type { PageContext } from '../../lib/messaging/protocol';
import type { PageLink } from '../../lib/reason/page-link';
import type { Link } from '../../lib/workspace/schema';
import { itemsForRef, type WorkspaceIndex } from '../../lib/workspace/workspace-index';

/**
 * The workspace as this page completes it: with the links between items that the page shows and the workspace does not
 * hold. What the workspace says of two items counts, whatever the page says of them. The workspace itself stays as it is.
 */
export function withPageLinks(index: WorkspaceIndex, item: string, links: PageContext['links']): WorkspaceIndex {
  const more = (links ?? []).flatMap(({ ref, direction }): PageLink[] =>
    itemsForRef(index, ref).flatMap(({ id: other }) => {
      if (other === item) return [];
      const [from, to] = direction === 'needs' ? [item, other] : [other, item];
      const isKnown = index.linksFrom.get(from)?.some((link) => link.to === to && link.kind === 'needs');
      return isKnown ? [] : [{ from, to, kind: 'needs', readOnPage: true }];
    }),
  );
  if (more.length === 0) return index;
  return {
    ...index,
    links: [...index.links, ...more],
    linksFrom: completed(index.linksFrom, more, 'from'),
    linksTo: completed(index.linksTo, more, 'to'),
  };
}

function completed(all: ReadonlyMap<string, readonly Link[]>, more: readonly PageLink[], end: 'from' | 'to') {
  const now = new Map(all);
  for (const link of more) now.set(link[end], [...(now.get(link[end]) ?? []), link]);
  return now;
}
