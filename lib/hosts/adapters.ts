import type { HostAdapter } from './adapter';
import { hubspot } from './hubspot';
import { jira } from './jira';
import { notion } from './notion';
import { salesforce } from './salesforce';

/** Every host, the ones known by their host name first. */
export const ADAPTERS: readonly HostAdapter[] = [salesforce, notion, hubspot, jira];

/** The adapter for a page, or null where no host knows it: for tests, since a script holds the adapter of one host only. */
export function adapterFor(url: URL, doc: Document): HostAdapter | null {
  return ADAPTERS.find((adapter) => adapter.matches(url, doc)) ?? null;
}
