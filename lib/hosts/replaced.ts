import type { Locators } from './adapter';

/** No selector that a host needs is longer. */
const MOST_CHARACTERS = 1000;

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
 * only by what parses as a selector: the rest is as packaged.
 */
export function replaced<T extends Locators>(packaged: T, replacements: Locators): T {
  const now: Record<string, string> = { ...packaged };
  for (const [name, selector] of Object.entries(replacements))
    if (Object.hasOwn(packaged, name) && selector.length <= MOST_CHARACTERS && parses(selector)) now[name] = selector;
  return now as T;
}
