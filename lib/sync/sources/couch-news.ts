import { z } from 'zod';
import type { Asking } from '../get-text';

/** Milliseconds that a database may keep a question open; a request must end within 24 s. */
const OPEN_MS = 20_000;
const WITHIN = 23_000;
/** An empty answer that comes sooner than this was not kept open at all. */
const TOO_SOON_MS = 5000;
const MOST = 64 * 1024;

const schema = z.object({ results: z.array(z.unknown()) });

/**
 * Waits until a database has a change after `since`: `news`, or `nothing` where none came in time. `not-now` where it
 * does not keep the question open, for whatever reason. What has changed is for a pull to read.
 * https://docs.couchdb.org/en/stable/api/database/changes.html#long-polling
 */
export async function couchNews(
  { network, authorization, now }: Asking,
  { url, since }: { url: string; since: string },
  signal: AbortSignal,
): Promise<'news' | 'nothing' | 'not-now'> {
  const began = now();
  const answer = await network.request({
    url: `${url}_changes?feed=longpoll&since=${encodeURIComponent(since)}&limit=1&timeout=${OPEN_MS}`,
    method: 'GET',
    headers: { accept: 'application/json', ...(authorization ? { authorization } : {}) },
    within: WITHIN,
    most: MOST,
    signal,
  });
  if (answer.kind !== 'answer' || answer.status !== 200) return 'not-now';
  try {
    if (schema.parse(JSON.parse(answer.text)).results.length > 0) return 'news';
  } catch {
    return 'not-now';
  }
  return now() - began < TOO_SOON_MS ? 'not-now' : 'nothing';
}
