import type { NetReply, Network } from '../platform/ports';
import { LaterError } from './later-error';
import { retryAfterMs } from './retry-after';

/** Milliseconds for one request: a worker may be ended after 30 s. */
export const WITHIN = 24_000;

export interface Asking {
  network: Network;
  /** What an `Authorization` header says; null where the browser's own sign-in must do. */
  authorization: string | null;
  now: () => number;
}

export interface Got {
  status: number;
  text: string;
  etag: string | null;
}

const isWebPage = (text: string) => /^\s*<(!doctype|html|\?xml[^>]*>\s*<!doctype)/i.test(text);

/** Answers that say nothing about the file itself. */
function laterOf(reply: NetReply, now: number): LaterError | null {
  if (reply.kind === 'redirected') return new LaterError('sign-in');
  if (reply.kind === 'unreachable' || reply.kind === 'timed-out') return new LaterError('offline');
  if (reply.kind === 'too-large') return null;
  const { status } = reply;
  if (status === 401 || status === 403 || status === 407 || status === 511) return new LaterError('sign-in');
  // A sign-in or a hotel's portal in the file's place, with whatever status.
  if (isWebPage(reply.text) && status < 400) return new LaterError('sign-in');
  if (status === 404 || status === 408 || status === 410 || status === 425 || status === 429 || status >= 500)
    return new LaterError('busy', retryAfterMs(reply.header('retry-after'), now));
  return null;
}

/**
 * Fetches a text. Throws a `LaterError` where the server cannot or will not answer now. Null: the answer is too large,
 * or a status that means nothing here; what that says of the source is the caller's to tell.
 */
export async function getText(
  { network, authorization, now }: Asking,
  url: string,
  {
    most,
    etag = null,
    signal,
    within = WITHIN,
  }: { most: number; etag?: string | null; signal?: AbortSignal; within?: number },
): Promise<Got | null> {
  const reply = await network.request({
    url,
    method: 'GET',
    headers: {
      accept: 'application/json',
      ...(authorization ? { authorization } : {}),
      ...(etag ? { 'if-none-match': etag } : {}),
    },
    within,
    most,
    ...(signal ? { signal } : {}),
  });
  const later = laterOf(reply, now());
  if (later) throw later;
  if (reply.kind !== 'answer' || (reply.status !== 200 && reply.status !== 304)) return null;
  return { status: reply.status, text: reply.text, etag: reply.header('etag') };
}
