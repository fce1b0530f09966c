import type { Permissions } from '../../lib/platform/ports';
import type { Settings } from '../../lib/reader/settings';
import type { Problem } from '../../lib/values/problem';
import { REQUIRED_SITES } from '../../lib/values/required-sites';

/** The site of a page, as far as Plumbline is concerned. */
export interface Site {
  /** `https://acme.atlassian.net` */
  origin: string;
  /** `acme.atlassian.net` */
  host: string;
  /** Match pattern of the whole site; without its port, which Firefox does not allow in one. */
  pattern: string;
}

/** The site of a URL; null where it is no web page. */
export function siteOf(url: string | null): Site | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, origin, host, hostname } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? { origin, host, pattern: `${protocol}//${hostname}/*` } : null;
}

/** What a reader calls the site of a match pattern. */
export const hostIn = (pattern: string) => pattern.replace(/^\w+:\/\//, '').replace(/\/\*$/, '');

/** True for a site that Plumbline asks for at install. */
export function isRequiredSite({ pattern }: Site): boolean {
  return REQUIRED_SITES.some((required) => {
    const scheme = required.slice(0, required.indexOf(':'));
    if (!pattern.startsWith(`${scheme}://`)) return false;
    const host = hostIn(pattern);
    const wanted = hostIn(required);
    return wanted.startsWith('*.') ? host === wanted.slice(2) || host.endsWith(wanted.slice(1)) : host === wanted;
  });
}

export async function isGranted(permissions: Permissions, site: Site): Promise<boolean> {
  return permissions.contains([site.pattern]).catch(() => false);
}

/** Which of its sites Plumbline may not read. */
export interface SiteCheck {
  /** Looks anew: `sites-revoked` with the list, where any was taken away. Never rejects. */
  check(): Promise<Problem | null>;
}

/**
 * Looks at the start of the worker and at each later check. What the browser does not answer stays as it was last
 * found; at first every site is taken as granted, as it is at install.
 */
export async function checkSites(permissions: Permissions): Promise<SiteCheck> {
  const granted = new Map(REQUIRED_SITES.map((pattern) => [pattern, true]));

  async function check(): Promise<Problem | null> {
    const look = async (pattern: string) => granted.set(pattern, await permissions.contains([pattern]));
    await Promise.allSettled(REQUIRED_SITES.map(look));
    const revoked = REQUIRED_SITES.filter((pattern) => !granted.get(pattern)).map(hostIn);
    if (revoked.length === 0) return null;
    const all = revoked.length === REQUIRED_SITES.length;
    return { code: 'sites-revoked', values: all ? { all: 1 } : { sites: revoked.join(', ') } };
  }

  await check();
  return { check };
}

/** The reader wants nothing drawn there. */
export const isPaused = ({ pausedEverywhere, pausedSites }: Settings, origin: string | null) =>
  pausedEverywhere || (origin !== null && pausedSites.includes(origin));
