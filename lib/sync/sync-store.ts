import { Dexie, type Table } from 'dexie';
import { z } from 'zod';
import { openWithin } from '../values/open-within';
import { type Connection, connectionSchema } from './connection';
import { NEVER, type Schedule } from './schedule';

interface Row {
  key: string;
  value: unknown;
}

class SyncDatabase extends Dexie {
  readonly rows!: Table<Row, string>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({ rows: 'key' });
  }
}

const scheduleSchema = z.object({
  checkedAt: z.number().nullable(),
  triedAt: z.number().nullable(),
  failures: z.number().int().min(0),
  notBefore: z.number().nullable(),
});

/** What came of the last attempt, beside its time. */
export const troubleSchema = z.enum(['offline', 'busy', 'sign-in', 'refused']);
export type Trouble = z.infer<typeof troubleSchema>;

/**
 * What sync keeps for itself. It is a database of its own and not the extension's storage, which a page's process may
 * read: a token must not lie there. None of its functions rejects; what the disk refuses counts as long as the worker
 * lives.
 */
export interface SyncStore {
  connection(): Promise<Connection | null>;
  setConnection(connection: Connection | null): Promise<void>;
  /** Address of the one of a policy's workspaces that the reader chose. */
  chosen(): Promise<string | null>;
  setChosen(url: string): Promise<void>;
  /** Address of the source that `schedule` and `trouble` are about. */
  asked(): Promise<string | null>;
  setAsked(url: string): Promise<void>;
  /** What an `Authorization` header says, to the connection's own origin alone. */
  token(): Promise<string | null>;
  setToken(token: string | null): Promise<void>;
  /** `source`: the workspace; `outbox`: what is sent back. */
  schedule(of: 'source' | 'outbox'): Promise<Schedule>;
  setSchedule(of: 'source' | 'outbox', schedule: Schedule): Promise<void>;
  trouble(): Promise<Trouble | null>;
  setTrouble(trouble: Trouble | null): Promise<void>;
  /** From then on the version in use calls itself old; ISO instant. */
  expiresAt(): Promise<string | null>;
  setExpiresAt(at: string | null): Promise<void>;
  clear(): Promise<void>;
}

export function openSyncStore(name = 'plumbline-sync', within = 8000): SyncStore {
  let database: Promise<SyncDatabase | null> | null = null;
  const unwritten = new Map<string, unknown>();

  const disk = () => {
    database ??= openWithin(() => new SyncDatabase(name), within).catch(() => null);
    return database;
  };

  async function read<T>(key: string, schema: z.ZodType<T>, otherwise: T): Promise<T> {
    let value = unwritten.get(key);
    if (!unwritten.has(key))
      value = await disk()
        .then((db) => db?.rows.get(key).then((row) => row?.value))
        .catch(() => undefined);
    const checked = schema.safeParse(value);
    return checked.success ? checked.data : otherwise;
  }
  async function write(key: string, value: unknown): Promise<void> {
    try {
      const db = await disk();
      if (!db) throw new Error('no disk');
      await db.rows.put({ key, value });
      unwritten.delete(key);
    } catch {
      unwritten.set(key, value);
    }
  }

  return {
    connection: () => read<Connection | null>('connection', connectionSchema.nullable(), null),
    setConnection: (connection) => write('connection', connection),
    chosen: () => read<string | null>('chosen', z.string().nullable(), null),
    setChosen: (url) => write('chosen', url),
    asked: () => read<string | null>('asked', z.string().nullable(), null),
    setAsked: (url) => write('asked', url),
    token: () => read<string | null>('token', z.string().max(8000).nullable(), null),
    setToken: (token) => write('token', token),
    schedule: (of) => read<Schedule>(`schedule-${of}`, scheduleSchema, NEVER),
    setSchedule: (of, schedule) => write(`schedule-${of}`, schedule),
    trouble: () => read<Trouble | null>('trouble', troubleSchema.nullable(), null),
    setTrouble: (trouble) => write('trouble', trouble),
    expiresAt: () => read<string | null>('expires-at', z.string().nullable(), null),
    setExpiresAt: (at) => write('expires-at', at),
    async clear() {
      unwritten.clear();
      await disk()
        .then((db) => db?.rows.clear())
        .catch(() => {});
    },
  };
}
