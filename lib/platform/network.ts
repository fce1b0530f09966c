import type { NetReply, NetRequest } from './ports';

/** Reads a body as UTF-8; null where it is longer than `most` bytes. */
async function bodyOf(response: Response, most: number): Promise<{ text: string; bytes: number } | null> {
  if (!response.body) return { text: '', bytes: 0 };
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { text: text + decoder.decode(), bytes };
    bytes += value.byteLength;
    if (bytes > most) {
      await reader.cancel().catch(() => {});
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}

const isRedirect = ({ type, status }: Response) =>
  type === 'opaqueredirect' || status === 301 || status === 302 || status === 303 || status === 307 || status === 308;

/**
 * Makes requests with a `fetch`. Redirects are not followed: one that leads to another origin would carry what the
 * request holds there, and where it leads cannot be seen. The browser's own cache is passed over, since sync keeps its
 * own ETag and a stale head must not look like news.
 */
export function requestOver(fetching: typeof fetch): (request: NetRequest) => Promise<NetReply> {
  return async ({ url, method, headers, body, within, most, signal }) => {
    const limit = AbortSignal.timeout(within);
    try {
      const response = await fetching(url, {
        method,
        headers: headers ?? {},
        ...(body === undefined ? {} : { body }),
        redirect: 'manual',
        credentials: 'include',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: signal ? AbortSignal.any([limit, signal]) : limit,
      });
      if (isRedirect(response)) return { kind: 'redirected' };
      const read = await bodyOf(response, most);
      if (!read) return { kind: 'too-large' };
      return { kind: 'answer', status: response.status, header: (name) => response.headers.get(name), ...read };
    } catch {
      return limit.aborted ? { kind: 'timed-out' } : { kind: 'unreachable' };
    }
  };
}
