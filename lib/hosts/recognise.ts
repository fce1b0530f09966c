import type { HostId } from './adapter';
import { isHubSpotPage } from './is-hubspot-page';
import { isJiraPage } from './is-jira-page';
import { isNotionPage } from './is-notion-page';
import { isSalesforcePage } from './is-salesforce-page';

/** What each host's page is known by; the hosts that are known by their address first. */
const KNOWN_BY: Record<Exclude<HostId, 'web'>, (url: URL, doc: Document) => boolean> = {
  salesforce: isSalesforcePage,
  notion: isNotionPage,
  hubspot: isHubSpotPage,
  jira: isJiraPage,
};

/** The host whose page this is, whatever the site; null where no host knows it. Holds no adapter. */
export function recognise(url: URL, doc: Document): HostId | null {
  for (const [host, isIts] of Object.entries(KNOWN_BY)) if (isIts(url, doc)) return host as HostId;
  return null;
}
