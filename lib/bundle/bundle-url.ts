import { ProblemError } from '../values/problem';
import { HEAD_NAME } from './bundle-file';

const invalid = (what: string) => new ProblemError({ code: 'connect-invalid', values: { what } });

/** Names of this machine itself: nobody stands between it and a reader. */
export const isLocal = (host: string) =>
  host === 'localhost' || host === '127.0.0.1' || host === '[::1]' || host.endsWith('.localhost');

/**
 * The address of a bundle's folder, with a slash at its end, from that folder's address or its head's. Throws
 * `connect-invalid`: `url` for no address, `insecure` for http but on this machine, `secret` for one with a password, `query`.
 */
export function bundleUrl(text: string): string {
  const trimmed = text.trim();
  if (!/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed)) throw invalid('url');
  const url = new URL(trimmed);
  if (url.username || url.password) throw invalid('secret');
  if (url.protocol === 'http:' && !isLocal(url.hostname)) throw invalid('insecure');
  if (url.search) throw invalid('query');
  url.hash = '';
  if (url.pathname.endsWith(`/${HEAD_NAME}`)) url.pathname = url.pathname.slice(0, -HEAD_NAME.length);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}
