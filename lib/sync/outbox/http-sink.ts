import type { Network } from '../../platform/ports';
import { replyOfAnswer } from './reply-of-answer';
import type { Sink } from './sink';

/** Milliseconds for one item: a worker may be ended after 30 s. */
const WITHIN = 20_000;
/** Bytes of an answer that are read. */
const MOST = 64 * 1024;

export interface SinkPlace {
  /** The folder or database, without a slash at its end. */
  url: string;
  /** What an `Authorization` header says; null where the browser's own sign-in must do. */
  authorization: string | null;
}

/** Any store that takes `PUT <url>/<id>`: WebDAV, object storage behind a gateway, a small service. */
export function httpSink(network: Network, { url, authorization }: SinkPlace, now: () => number): Sink {
  return {
    async put(item) {
      const answer = await network.request({
        url: `${url}/${item.id}`,
        method: 'PUT',
        headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
        body: JSON.stringify(item),
        within: WITHIN,
        most: MOST,
      });
      return replyOfAnswer(answer, now());
    },
  };
}
