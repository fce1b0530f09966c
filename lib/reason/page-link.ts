import type { Link } from '../workspace/schema';

/** A link that the page shows and the workspace does not hold. It is never agreed, and its card says where it is from. */
export interface PageLink extends Link {
  readOnPage: true;
}

export function isPageLink(link: Link): link is PageLink {
  return (link as Partial<PageLink>).readOnPage === true;
}
