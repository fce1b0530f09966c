import { requestOver } from '../../../../lib/platform/network';
import type { NetReply, NetRequest } from '../../../../lib/platform/ports';
import type { TestCouch } from './test-couch';

/** Databases made by this run, each with a name of its own. */
let made = 0;

/**
 * A database on a CouchDB that runs somewhere: `COUCHDB_URL=http://admin:secret@127.0.0.1:5984/`. It is reached under
 * the address that the tests know.
 */
export async function realCouch(server: string, root: string): Promise<TestCouch> {
  const { username, password, origin, pathname } = new URL(server.endsWith('/') ? server : `${server}/`);
  const authorization = `Basic ${btoa(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`)}`;
  const at = `${origin}${pathname}plumbline-test-${process.pid}-${++made}/`;
  const request = requestOver(fetch);

  async function ask(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const headers = { authorization, accept: 'application/json', 'content-type': 'application/json' };
    const answer = await fetch(at + path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    return { status: answer.status, ...((await answer.json()) as Record<string, unknown>) };
  }
  async function create(): Promise<void> {
    const { status } = await ask('PUT', '');
    if (status !== 201 && status !== 202) throw new Error(`The CouchDB made no database: ${status}`);
  }
  const revOf = async (id: string) => {
    const { status, _rev } = await ask('GET', encodeURIComponent(id));
    return status === 200 ? String(_rev) : null;
  };
  await create();

  const couch: TestCouch = {
    log: [],
    fault: async () => null,
    async put(id, doc) {
      const rev = await revOf(id);
      await ask('PUT', encodeURIComponent(id), { ...doc, ...(rev ? { _rev: rev } : {}) });
    },
    async remove(id) {
      await ask('DELETE', `${encodeURIComponent(id)}?rev=${await revOf(id)}`);
    },
    async purge(id) {
      const rev = await revOf(id);
      await ask('POST', '_purge', { [id]: [rev] });
    },
    async recreate() {
      await couch.drop();
      await create();
    },
    async read(id) {
      const { status, _rev, ...doc } = await ask('GET', encodeURIComponent(id));
      return status === 200 ? { rev: String(_rev), doc } : null;
    },
    async drop() {
      await ask('DELETE', '');
    },
    async serve(asked: NetRequest): Promise<NetReply> {
      const faulty = await couch.fault(asked);
      if (faulty) return faulty;
      couch.log.push(`${asked.method} ${asked.url.slice(root.length).replace(/\?.*/, '')}`);
      const url = asked.url.startsWith(root) ? at + asked.url.slice(root.length) : asked.url;
      return request({ ...asked, url, headers: { ...asked.headers, authorization } });
    },
  };
  return couch;
}
