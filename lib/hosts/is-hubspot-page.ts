import { isHubSpotHost } from './hubspot-url';

/** B: the test hooks that its pages are full of. */
const HOOKS = '[data-test-id], [data-selenium-test]';

/** True on a page of HubSpot's app. */
export function isHubSpotPage(url: URL, doc: Document): boolean {
  return isHubSpotHost(url) && doc.querySelector(HOOKS) !== null;
}
