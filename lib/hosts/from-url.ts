import type { HostId, View } from './adapter';
import { hubspotView } from './hubspot-url';
import { jiraView } from './jira-url';
import { notionView } from './notion-url';
import { salesforceView } from './salesforce-url';

/** What each host reads in an address, the hosts that are known by their host name first. Holds no adapter. */
const GRAMMARS: [HostId, (url: URL) => View | null][] = [
  ['salesforce', salesforceView],
  ['notion', notionView],
  ['hubspot', hubspotView],
  ['jira', jiraView],
];

/** What a URL alone says of the view it opens; null where it is no host's. Needs no document, so it runs in Node. */
export function viewFromUrl(url: URL): View | null {
  for (const [, read] of GRAMMARS) {
    const view = read(url);
    if (view) return view;
  }
  return null;
}

/** The host whose page a URL opens, whatever the view; null where it is no host's. */
export function hostFromUrl(url: URL): HostId | null {
  return GRAMMARS.find(([, read]) => read(url) !== null)?.[0] ?? null;
}
