import type { RecordChange } from '../cache/record-change';
import { normalRef, type Ref } from '../values/ref';
import { recordKey } from '../workspace/record-key';
import type { Item, Kind, Link, RecordOf, Workspace } from '../workspace/schema';
import { indexWorkspace, type WorkspaceIndex } from '../workspace/workspace-index';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends ReadonlyMap<infer A, infer B> ? Map<A, B> : T[K] };

/**
 * A workspace laid out for lookup that is kept in step with its changes, at a cost that follows the changes and not
 * the workspace. Its owner alone may hold on to `index`: what it says changes under the reader.
 */
export class LiveIndex {
  readonly #index: Mutable<WorkspaceIndex>;
  readonly #links: Map<string, Link>;

  constructor(workspace: Workspace) {
    this.#index = indexWorkspace(workspace) as Mutable<WorkspaceIndex>;
    this.#links = new Map(workspace.links.map((link) => [recordKey('links', link), link]));
    Object.defineProperty(this.#index, 'links', { get: () => [...this.#links.values()] });
  }

  get index(): WorkspaceIndex {
    return this.#index;
  }

  /** The record that a key stands for; null where there is none. */
  at<K extends Kind>(kind: K, key: string): RecordOf[K] | null {
    const records = kind === 'links' ? this.#links : (this.#index[kind] as Map<string, unknown>);
    return (records.get(key) as RecordOf[K] | undefined) ?? null;
  }

  /** Puts one change in its place. */
  apply({ kind, key, record }: RecordChange): void {
    if (kind === 'links') {
      this.#putLink(key, record);
      return;
    }
    if (kind === 'items') this.#moveRefs(this.at('items', key), record);
    // What is worked out once for all terms hangs on their map, so another stands for them from here on.
    if (kind === 'terms') this.#index.terms = new Map(this.#index.terms);
    const records = this.#index[kind] as Map<string, unknown>;
    if (record) records.set(key, record);
    else records.delete(key);
  }

  #putLink(key: string, link: Link | null): void {
    const old = this.#links.get(key);
    if (old) {
      without(this.#index.linksFrom, old.from, old);
      without(this.#index.linksTo, old.to, old);
      this.#links.delete(key);
    }
    if (!link) return;
    this.#links.set(key, link);
    withOne(this.#index.linksFrom, link.from, link);
    withOne(this.#index.linksTo, link.to, link);
  }

  #moveRefs(old: Item | null, item: Item | null): void {
    for (const ref of refsOf(old)) if (old) without(this.#index.byRef, ref, old);
    for (const ref of refsOf(item)) if (item) withOne(this.#index.byRef, ref, item);
  }
}

const refsOf = (item: Item | null): Ref[] => (item?.refs ?? []).flatMap((ref) => normalRef(ref) ?? []);

function without<T>(groups: Map<string, readonly T[]>, key: string, record: T): void {
  const left = (groups.get(key) ?? []).filter((one) => one !== record);
  if (left.length > 0) groups.set(key, left);
  else groups.delete(key);
}

function withOne<T>(groups: Map<string, readonly T[]>, key: string, record: T): void {
  groups.set(key, [...(groups.get(key) ?? []), record]);
}
