/**
 * The sites that Plumbline asks for at install, as match patterns, under the host whose pages they are: the three clouds
 * and nothing else. Any other site is optional and asked for one by one. The manifest, the page scripts and the
 * background all read this list.
 */
export const SITES_OF_HOST = {
  salesforce: ['https://*.lightning.force.com/*', 'https://*.my.salesforce.com/*'],
  notion: ['https://app.notion.com/*', 'https://www.notion.so/*', 'https://*.notion.site/*'],
  jira: ['https://*.atlassian.net/*'],
};

/** All of them. */
export const REQUIRED_SITES = Object.values(SITES_OF_HOST).flat();
