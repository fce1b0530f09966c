import type { HostId } from '../../lib/hosts/adapter';

/** WXT's names for the built page scripts: one for each host, which holds the engine and that host's adapter alone. */
export const scriptOf = (host: HostId) => `content-scripts/${host}.js`;

/** For sites that the reader has allowed, of which only the document tells the host. */
export const SITES_SCRIPT = 'content-scripts/sites.js';
/** Its rules; Firefox takes them out of every page with the extension. */
export const SITES_SHEET = 'content-scripts/sites.css';
/** The first to listen on a page's window. */
export const KEYS_SCRIPT = 'content-scripts/keys.js';
