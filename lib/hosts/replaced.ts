import type { Locators } from './adapter';

/** No selector that a host needs is longer. */
const MOST_CHARACTERS = 1000;

/**
 * What can cost a large page seconds each time it is asked: `:has` that looks at siblings, or more than two of it. A
 * backslash could hide either.
 */
const SLOW = /\\|:has.*[~+]|(?::has.*){3}/i;

function parses(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}

/**
 * The packaged locators with some replaced by those of a published workspace. Only what is there can be replaced, and
 * only by what parses as a selector and is quick: the rest is as packaged.
 */
export function replaced<T extends Locators>(packaged: T, replacements: Locators): T {
  const now: Record<string, string> = { ...packaged };
  for (const [name, selector] of Object.entries(replacements))
    if (Object.hasOwn(packaged, name) && selector.length <= MOST_CHARACTERS && !SLOW.test(selector) && parses(selector))
      now[name] = selector;
  return now as T;
}
