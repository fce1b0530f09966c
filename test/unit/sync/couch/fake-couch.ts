import type { NetReply, NetRequest } from '../../../../lib/platform/ports';
import { answerOf } from '../outbox/far-side';

interface Stored {
  rev: string;
  deleted: boolean;
  seq: number;
  doc: Record<string, unknown>;
}

const json = (status: number, value: unknown, headers: Record<string, string> = {}) =>
  answerOf(status, JSON.stringify(value), headers);

/**
 * One database of CouchDB, as its documentation says it behaves: https://docs.couchdb.org/en/stable/api/database/ and
 * https://docs.couchdb.org/en/stable/api/document/common.html. Sequences are opaque texts, each document is told once
 * with its last revision, a purge leaves no trace, a database made anew has another uuid.
 */
export function fakeCouch(root: string) {
  let documents = new Map<string, Stored>();
  let seq = 0;
  let uuid = 1;
  const waiting = new Set<() => void>();
  const couch = {
    log: [] as string[],
    /** Sees each request first; null lets it through. */
    fault: (async () => null) as (request: NetRequest) => Promise<NetReply | null>,
    put(id: string, doc: Record<string, unknown>, deleted = false): string {
      const before = documents.get(id);
      const generation = before ? Number.parseInt(before.rev, 10) + 1 : 1;
      const rev = `${generation}-${(seq + 1).toString(16).padStart(32, '0')}`;
      documents.set(id, { rev, deleted, seq: ++seq, doc });
      for (const wake of waiting) wake();
      return rev;
    },
    remove: (id: string) => couch.put(id, {}, true),
    purge: (id: string) => documents.delete(id),
    recreate() {
      documents = new Map();
      seq = 0;
      uuid++;
    },
    /** Long polls that are open. */
    waiting: () => waiting.size,
    all: () => documents,
    serve: async (request: NetRequest): Promise<NetReply> => {
      const faulty = await couch.fault(request);
      if (faulty) return faulty;
      const url = new URL(request.url);
      const path = request.url.startsWith(root) ? request.url.slice(root.length).replace(/\?.*/, '') : null;
      couch.log.push(`${request.method} ${path}`);
      if (path === null) return json(404, { error: 'not_found' });
      if (request.method === 'GET' && path === '')
        return json(200, {
          db_name: 'live',
          instance_start_time: '1757595600',
          uuid: `uuid-${uuid}`,
          update_seq: `${seq}-g1`,
        });
      if (request.method === 'GET' && path === '_changes')
        return url.searchParams.get('feed') === 'longpoll' ? longPoll(url, request) : changes(url, request);
      if (request.method === 'GET' && path === '_all_docs')
        return json(200, {
          rows: [...documents]
            .filter(([, one]) => !one.deleted)
            .map(([id, { rev }]) => ({ id, key: id, value: { rev } })),
        });
      return document(decodeURIComponent(path), request);
    },
  };

  /** Open until there is a change, or the one who asks does not want to know any more. */
  async function longPoll(url: URL, request: NetRequest): Promise<NetReply> {
    const since = Number.parseInt(url.searchParams.get('since') ?? '0', 10);
    if (seq <= since)
      await new Promise<void>((done) => {
        const wake = () => {
          waiting.delete(wake);
          done();
        };
        waiting.add(wake);
        request.signal?.addEventListener('abort', wake);
      });
    return request.signal?.aborted ? { kind: 'unreachable' } : changes(url, request);
  }

  function changes(url: URL, request: NetRequest): NetReply {
    const since = Number.parseInt(url.searchParams.get('since') ?? '0', 10);
    const limit = Number(url.searchParams.get('limit') ?? 1e9);
    const etag = `"${uuid}-${seq}-${since}"`;
    if (request.headers?.['if-none-match'] === etag) return answerOf(304, '', { etag });
    const news = [...documents].filter(([, one]) => one.seq > since).sort(([, a], [, b]) => a.seq - b.seq);
    const results = news.slice(0, limit).map(([id, one]) => ({
      seq: `${one.seq}-g1AAAA`,
      id,
      changes: [{ rev: one.rev }],
      ...(one.deleted ? { deleted: true } : {}),
      doc: { _id: id, _rev: one.rev, ...(one.deleted ? { _deleted: true } : one.doc) },
    }));
    const last = results.at(-1)?.seq ?? `${Math.max(since, seq)}-g1AAAA`;
    return json(200, { results, last_seq: last, pending: Math.max(news.length - limit, 0) }, { etag });
  }

  function document(id: string, request: NetRequest): NetReply {
    const before = documents.get(id);
    if (request.method === 'GET') {
      if (!before || before.deleted) return json(404, { error: 'not_found', reason: 'missing' });
      return json(200, { _id: id, _rev: before.rev, ...before.doc });
    }
    const { _rev: rev, ...doc } = JSON.parse(request.body ?? '{}') as Record<string, unknown>;
    if (before && !before.deleted && before.rev !== rev)
      return json(409, { error: 'conflict', reason: 'Document update conflict.' });
    return json(201, { ok: true, id, rev: couch.put(id, doc) });
  }
  return couch;
}
