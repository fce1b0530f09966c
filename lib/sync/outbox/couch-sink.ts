import { z } from 'zod';
import type { Network } from '../../platform/ports';
import type { SinkPlace } from './http-sink';
import { replyOfAnswer } from './reply-of-answer';
import type { Sink } from './sink';

const WITHIN = 10_000;
const MOST = 256 * 1024;

const savedSchema = z.object({ ok: z.literal(true), id: z.string() });
const documentSchema = z.object({ _rev: z.string(), edition: z.number().optional() });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * A CouchDB database. A document that is there already answers 409: where it is this edition or a later one, the item
 * arrived before and only the word of it was lost; else it is put over it.
 * https://docs.couchdb.org/en/stable/api/document/common.html#put--db-docid
 */
export function couchSink(network: Network, { url, authorization }: SinkPlace, now: () => number): Sink {
  const headers = { accept: 'application/json', ...(authorization ? { authorization } : {}) };
  return {
    async put(item) {
      const at = `${url}/${item.id}`;
      const put = (rev: string | null) =>
        network.request({
          url: at,
          method: 'PUT',
          headers: { ...headers, 'content-type': 'application/json' },
          // In the document and in no header: what only resembles CouchDB reads it there alone.
          body: JSON.stringify({ ...item, type: 'plumbline-outbox', ...(rev ? { _rev: rev } : {}) }),
          within: WITHIN,
          most: MOST,
        });
      let answer = await put(null);
      if (answer.kind === 'answer' && answer.status === 409) {
        const there = await network.request({ url: at, method: 'GET', headers, within: WITHIN, most: MOST });
        const document = documentSchema.safeParse(
          there.kind === 'answer' && there.status === 200 ? parsed(there.text) : null,
        );
        if (!document.success) return { kind: 'later', why: 'busy', afterMs: null };
        if ((document.data.edition ?? 0) >= item.edition) return { kind: 'taken' };
        answer = await put(document.data._rev);
        // Somebody else was quicker once more: the next attempt looks anew.
        if (answer.kind === 'answer' && answer.status === 409) return { kind: 'later', why: 'busy', afterMs: null };
      }
      const reply = replyOfAnswer(answer, now());
      // CouchDB says so in JSON; anything else with a 2xx was said by somebody in between.
      if (reply.kind === 'taken' && answer.kind === 'answer' && !savedSchema.safeParse(parsed(answer.text)).success)
        return { kind: 'later', why: 'sign-in', afterMs: null };
      return reply;
    },
  };
}
