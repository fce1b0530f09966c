import type { NetReply, NetRequest } from '../../../../lib/platform/ports';
import { fakeCouch } from './fake-couch';
import { realCouch } from './real-couch';

/** A database of CouchDB that a test fills and breaks: the double, or one on a server. */
export interface TestCouch {
  /** What was asked of it: method and path. */
  log: string[];
  /** Sees each request first; null lets it through. */
  fault: (request: NetRequest) => Promise<NetReply | null>;
  put(id: string, doc: Record<string, unknown>): Promise<unknown>;
  remove(id: string): Promise<unknown>;
  /** Takes a document away without a trace in the changes. */
  purge(id: string): Promise<unknown>;
  /** The database is deleted, and one of its name made anew. */
  recreate(): Promise<unknown>;
  read(id: string): Promise<{ rev: string; doc: Record<string, unknown> } | null>;
  drop(): Promise<void>;
  serve(request: NetRequest): Promise<NetReply>;
}

/** The double behind the same words. */
function double(root: string): TestCouch {
  const fake = fakeCouch(root);
  return {
    log: fake.log,
    get fault() {
      return fake.fault;
    },
    set fault(fault) {
      fake.fault = fault;
    },
    put: async (id, doc) => fake.put(id, doc),
    remove: async (id) => fake.remove(id),
    purge: async (id) => fake.purge(id),
    recreate: async () => fake.recreate(),
    async read(id) {
      const stored = fake.all().get(id);
      return stored && !stored.deleted ? stored : null;
    },
    drop: async () => {},
    serve: (request) => fake.serve(request),
  };
}

/** The server that `COUCHDB_URL` names, or the double: the same cases hold for both. */
export async function testCouch(root: string): Promise<TestCouch> {
  const server = process.env.COUCHDB_URL;
  return server ? realCouch(server, root) : double(root);
}
