import { z } from 'zod';
import { damaged } from '../../bundle/damage';
import type { Settle } from '../../cache/apply-changes';
import type { Active, Position } from '../../cache/position';
import { withChanges } from '../../cache/with-changes';
import { ProblemError } from '../../values/problem';
import type { Manifest, Workspace } from '../../workspace/schema';
import { type Asking, getText } from '../get-text';
import { LaterError } from '../later-error';
import { type CouchChanges, couchChanges } from './couch-changes';
import { type CouchState, couchStateOf } from './couch-state';
import type { Applying, Source } from './source';

/** Changes of one request; each page is committed with its position. */
const PAGE = 1000;
const MOST = 32_000_000;
/** Pages of one pull, and documents that are records: a database that holds more is no workspace, or never ends. */
const MOST_PAGES = 1000;
const MOST_DOCUMENTS = 250_000;
/** Purges leave no trace in `_changes`, so once a week what is known is set against what the database lists, in ms. */
const AUDIT_EVERY = 7 * 24 * 3600_000;

const infoSchema = z.object({ instance_start_time: z.union([z.string(), z.number()]), uuid: z.string().optional() });
const pageSchema = z.object({
  results: z.array(z.unknown()),
  // Opaque: https://docs.couchdb.org/en/stable/api/database/changes.html
  last_seq: z.union([z.string(), z.number()]),
  pending: z.number().optional(),
});
const idsSchema = z.object({ rows: z.array(z.object({ id: z.string(), value: z.object({ rev: z.string() }) })) });

const EMPTY: Workspace = {
  manifest: { name: '' } as Manifest,
  terms: [],
  teams: [],
  processes: [],
  calendars: [],
  items: [],
  links: [],
};

const nothingKnown = (url: string, epoch: string, now: number): CouchState => {
  return { url, epoch, since: '0', etag: null, documents: [], aside: [], auditedAt: now };
};

/** A CouchDB database with one document `{kind, record}` for each record, and one of kind `manifest`. */
export function couchSource({ url }: { url: string }, asking: Asking): Source {
  async function read<T>(path: string, schema: z.ZodType<T>, etag: string | null = null) {
    const got = await getText(asking, url + path, { most: MOST, etag });
    if (got?.status === 304) return null;
    try {
      return { ...schema.parse(JSON.parse(got?.text ?? '')), etag: got?.etag ?? null };
    } catch {
      throw damaged('shape', path.replace(/\?.*/, '') || 'database');
    }
  }

  /** Names this very database: one that was deleted and made anew begins another run of changes. */
  async function readEpoch(): Promise<string> {
    const info = await read('', infoSchema);
    return `${info?.uuid ?? ''}/${info?.instance_start_time ?? ''}`;
  }

  const changesSince = (since: string, etag: string | null) =>
    read(`_changes?since=${encodeURIComponent(since)}&limit=${PAGE}&include_docs=true`, pageSchema, etag);

  /** Others that speak as CouchDB does say nothing of what is pending: then a page that is full is not the last. */
  const isLast = ({ results, pending }: z.infer<typeof pageSchema>) =>
    results.length === 0 || (pending === undefined ? results.length < PAGE : pending === 0);

  /** Null: nothing is new. A page that says that more is to come, and leads nowhere, would be asked for without end. */
  async function readPage(since: string, etag: string | null) {
    const page = await changesSince(since, etag);
    if (page && !isLast(page) && String(page.last_seq) === since) throw damaged('shape', '_changes');
    return page;
  }

  function positionOf(
    workspace: Pick<Workspace, 'manifest'>,
    version: number,
    state: CouchState,
    counts: Position['counts'],
  ) {
    return {
      sourceKind: 'couch' as const,
      name: workspace.manifest.name || new URL(url).pathname.replaceAll('/', ''),
      version,
      epoch: state.epoch,
      publishedAt: new Date(asking.now()).toISOString(),
      counts,
      setAside: state.aside.length,
    };
  }

  /** The first load, or another database's: all pages, then one version. */
  async function loadAll(epoch: string, { staging, tell, snapshot, held }: Applying): Promise<void> {
    await staging.begin(`${url} ${epoch}`);
    let state = nothingKnown(url, epoch, asking.now());
    let workspace = EMPTY;
    for (let done = 0; ; done++) {
      tell({ done, total: null });
      const staged = pageSchema.safeParse(await staging.get(state.since));
      const page = staged.success ? staged.data : await readPage(state.since, null);
      if (!page) throw new LaterError('busy');
      if (!staged.success && !isLast(page)) await staging.put(state.since, page);
      const { records, manifest, documents, aside } = couchChanges(page.results, state);
      workspace = withChanges(workspace, records, manifest);
      state = { ...state, since: String(page.last_seq), documents, aside };
      if (isLast(page)) break;
      if (done >= MOST_PAGES || documents.length > MOST_DOCUMENTS)
        throw new ProblemError({ code: 'bundle-too-large', values: {} });
    }
    // Deleted and made anew between two pages: what was read is a mix of both.
    if ((await readEpoch()) !== epoch) throw new LaterError('busy');
    const counts = { terms: workspace.terms.length, teams: workspace.teams.length, items: workspace.items.length };
    const before = held();
    const version = before?.position.epoch === epoch ? before.position.version + 1 : 1;
    const position = positionOf(workspace, version, state, counts);
    await snapshot({ position, workspace, source: state, aside: state.aside });
    await staging.end();
  }

  function settleOn(held: Active, next: CouchState, manifest: Manifest | null, isNews: boolean): Settle {
    return (applied) => {
      const counts = { ...held.position.counts };
      for (const { kind, before, after } of applied)
        if (kind === 'terms' || kind === 'teams' || kind === 'items')
          counts[kind] += (after ? 1 : 0) - (before ? 1 : 0);
      const version = held.position.version + (isNews ? 1 : 0);
      const workspace = { manifest: manifest ?? held.workspace.manifest };
      return { position: positionOf(workspace, version, next, counts), source: next, aside: next.aside };
    };
  }

  async function commit(
    { changes, held }: Applying,
    next: CouchState,
    news: Pick<CouchChanges, 'records' | 'manifest'>,
  ) {
    const now = held();
    if (!now) throw new LaterError('busy');
    const { records, manifest } = news;
    const isNews = records.length > 0 || manifest !== null;
    return changes({ records, manifest }, settleOn(now, next, manifest, isNews));
  }

  /** One page upon what is held. Null where the whole is to be read anew; true where it was the last. */
  async function takePage(state: CouchState, applying: Applying): Promise<boolean | null> {
    const page = await readPage(state.since, state.etag);
    if (!page) return true;
    const news = couchChanges(page.results, state);
    const { documents, aside } = news;
    const next = { ...state, since: String(page.last_seq), etag: page.etag, documents, aside };
    const isSame = page.results.length === 0 && next.since === state.since && next.etag === state.etag;
    if (!isSame && !(await commit(applying, next, news))) return null;
    return isLast(page);
  }

  /**
   * False where a document that is known is gone, or bears another revision, and no change has said so: it was purged,
   * or this is another database under the names of the one before. Then the whole is to be read anew.
   */
  async function audit(state: CouchState, applying: Applying): Promise<boolean> {
    const all = await read('_all_docs', idsSchema);
    const there = new Map(all?.rows.map(({ id, value }) => [id, value.rev]));
    if (state.documents.some(([id, rev, kind]) => kind !== null && there.get(id) !== rev)) return false;
    return commit(applying, { ...state, auditedAt: asking.now() }, { records: [], manifest: null });
  }

  return {
    async pull(applying) {
      const epoch = await readEpoch();
      const stateNow = () => couchStateOf(applying.held()?.source, url);
      const state = stateNow();
      let isWhole = state?.epoch === epoch;
      for (let pages = 0, isDone: boolean | null = false; isWhole && !isDone; pages++) {
        // What came so far is committed; the next pull goes on from there.
        if (pages >= MOST_PAGES) throw new LaterError('busy');
        const now = stateNow();
        isDone = now && (await takePage(now, applying));
        if (isDone === null) isWhole = false;
        else if (!isDone && (await readEpoch()) !== epoch) throw new LaterError('busy');
      }
      const now = stateNow();
      if (isWhole && now && Math.abs(asking.now() - now.auditedAt) > AUDIT_EVERY) isWhole = await audit(now, applying);
      if (!isWhole) await loadAll(epoch, applying);
      return { expiresAt: null };
    },
  };
}
