import { normalRef, type Ref, siteless } from '../values/ref';
import type { Calendar, Item, Link, Manifest, Process, Team, Term, Workspace } from './schema';

/** A workspace laid out for lookup. Built once per version; never mutated. */
export interface WorkspaceIndex {
  manifest: Manifest;
  terms: ReadonlyMap<string, Term>;
  teams: ReadonlyMap<string, Team>;
  processes: ReadonlyMap<string, Process>;
  calendars: ReadonlyMap<string, Calendar>;
  items: ReadonlyMap<string, Item>;
  links: readonly Link[];
  /** Links by the item that depends (`from`). */
  linksFrom: ReadonlyMap<string, readonly Link[]>;
  /** Links by the item that is depended on (`to`). */
  linksTo: ReadonlyMap<string, readonly Link[]>;
  /** Items by normal ref, with and without its site. */
  byRef: ReadonlyMap<Ref, readonly Item[]>;
}

const byId = <T extends { id: string }>(records: readonly T[]) => new Map(records.map((record) => [record.id, record]));

function grouped<T>(records: readonly T[], keysOf: (record: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records)
    for (const key of keysOf(record)) {
      const group = groups.get(key);
      if (group) group.push(record);
      else groups.set(key, [record]);
    }
  return groups;
}

/** Lays a workspace out for lookup. */
export function indexWorkspace(workspace: Workspace): WorkspaceIndex {
  return {
    manifest: workspace.manifest,
    terms: byId(workspace.terms),
    teams: byId(workspace.teams),
    processes: byId(workspace.processes),
    calendars: byId(workspace.calendars),
    items: byId(workspace.items),
    links: workspace.links,
    linksFrom: grouped(workspace.links, (link) => [link.from]),
    linksTo: grouped(workspace.links, (link) => [link.to]),
    byRef: grouped(workspace.items, (item) => (item.refs ?? []).flatMap((ref) => normalRef(ref) ?? [])),
  };
}

/**
 * The items that a page's record stands for. `ref` is the page's ref with its site; an item's ref without a site
 * holds on any site, one with a site only there.
 */
export function itemsForRef(index: WorkspaceIndex, ref: Ref): readonly Item[] {
  const exact = index.byRef.get(ref) ?? [];
  const general = siteless(ref) === ref ? [] : (index.byRef.get(siteless(ref)) ?? []);
  return exact.length ? exact : general;
}
