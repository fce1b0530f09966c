import type { Item } from '../../workspace/schema';

/** The key that its tracker gives an item; null where it is in none. */
export function keyOf({ refs }: Item): string | null {
  for (const ref of refs ?? []) {
    const key = /^jira:(?:[^/]+\/)?([A-Z][A-Z0-9_]*-\d+)$/.exec(ref)?.[1];
    if (key !== undefined) return key;
  }
  return null;
}

/** What an item is called where a reader must recognise it: its title, and the key that its tracker gives it. */
export function nameOf(item: Item): string {
  const key = keyOf(item);
  return key === null || item.title.includes(key) ? item.title : `${item.title} (${key})`;
}
