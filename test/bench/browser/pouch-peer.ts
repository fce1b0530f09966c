import PouchDB from 'pouchdb-browser';
import { recordKey } from '../../../lib/workspace/record-key';
import { KINDS, type Workspace } from '../../../lib/workspace/schema';

/** Any revision does where documents come from elsewhere. */
const HASH = '0123456789abcdef0123456789abcdef';
const REV = `1-${HASH}`;

const answer = (text: string, status = 200) =>
  new Response(text, { status, headers: { 'content-type': 'application/json' } });

/**
 * As much of a CouchDB as a replication from it asks for, out of memory: every document's text is made beforehand, so
 * that what is measured is the reader's part. https://docs.couchdb.org/en/stable/replication/protocol.html
 */
function couchOf(workspace: Workspace): typeof fetch {
  const texts = new Map(
    KINDS.flatMap((kind) =>
      workspace[kind].map((record) => {
        const id = `${kind}:${recordKey(kind, record as never)}`;
        const revisions = { start: 1, ids: [HASH] };
        return [id, JSON.stringify({ _id: id, _rev: REV, _revisions: revisions, kind, record })] as const;
      }),
    ),
  );
  const ids = [...texts.keys()];

  function changes(url: URL): string {
    const since = Number(url.searchParams.get('since') ?? 0);
    const limit = Number(url.searchParams.get('limit') ?? ids.length);
    const page = ids.slice(since, since + limit);
    const results = page.map((id, at) => `{"seq":${since + at + 1},"id":"${id}","changes":[{"rev":"${REV}"}]}`);
    return `{"results":[${results.join(',')}],"last_seq":${since + page.length},"pending":${ids.length - since - page.length}}`;
  }

  return async (input, options) => {
    const url = new URL(String(input instanceof Request ? input.url : input));
    const path = url.pathname.replace(/^\/bench\/?/, '');
    if (path.startsWith('_local/')) return answer('{"error":"not_found"}', options?.method === 'PUT' ? 201 : 404);
    if (path === '_changes') return answer(changes(url));
    if (path === '_bulk_get') {
      const { docs } = JSON.parse(String(options?.body)) as { docs: { id: string }[] };
      return answer(
        `{"results":[${docs.map(({ id }) => `{"id":"${id}","docs":[{"ok":${texts.get(id)}}]}`).join(',')}]}`,
      );
    }
    return answer(`{"db_name":"bench","doc_count":${ids.length},"update_seq":${ids.length}}`);
  };
}

/** Milliseconds in which PouchDB replicates the records of a workspace into a database of its own, all of them. */
export async function timePouch(workspace: Workspace, name: string): Promise<number> {
  const records = KINDS.reduce((sum, kind) => sum + workspace[kind].length, 0);
  const far = new PouchDB('http://127.0.0.1/bench', { fetch: couchOf(workspace), skip_setup: true });
  const near = new PouchDB(name);
  await near.info();
  const begun = performance.now();
  const { docs_written } = await near.replicate.from(far, { batch_size: 1000, checkpoint: false });
  const ms = performance.now() - begun;
  const { doc_count } = await near.info();
  await near.destroy();
  if (docs_written !== records || doc_count !== records)
    throw new Error(`PouchDB wrote ${docs_written} and holds ${doc_count} of ${records} documents.`);
  return ms;
}
