import type { Candidate } from './candidate';
import { type CountingItems, choose, Terms } from './choose';
import { FormIndex } from './form-index';
import { scanPlain, together } from './scan-plain';
import { scanTokens } from './scan-tokens';
import type { Match } from './term-index';
import { textReader } from './text-reader';
import { learnUnits } from './unit-codes';

export interface FindOptions {
  /** The adapter's id and, where known, the host name; forms scoped to other hosts do not count. Absent: all count. */
  host?: string | readonly string[];
  /** Type of the record on the page; forms scoped to other types do not count. Absent: all count. */
  object?: string;
  /**
   * Ids of terms that the reader asked not to have marked. They are left out of what is found; a form with no other id is as if
   * it were not in the index: it matches nothing and covers nothing.
   */
  muted?: ReadonlySet<string>;
  /** Which items count; absent: all. The others are as if they were not in the index. */
  items?: CountingItems;
}

export interface Finder {
  /** Matches in one block of text, in order, none overlapping: leftmost first, then longest. */
  find(text: string, options?: FindOptions): Match[];
  /** The same for each of several texts, in less time: a few thousand characters at once are best. */
  findInEach(texts: readonly string[], options?: FindOptions): Match[][];
}

const ANYWHERE: FindOptions = {};

/**
 * Looks forms up in the bytes that `compileTermIndex` made; they are used as they are, and must not change.
 * Throws a RangeError for bytes that are no index of this version's format.
 */
export function createFinder(bytes: Uint8Array): Finder {
  const index = new FormIndex(bytes);
  // Now, and not in the same breath as the first text.
  textReader();

  function findInEach(texts: readonly string[], { host, object, muted, items }: FindOptions = ANYWHERE): Match[][] {
    const hosts = host === undefined ? null : typeof host === 'string' ? [host] : host;
    let terms: Terms | null = null;
    // Made for a text in which something stands: in most there is nothing.
    const decide = (text: string, candidates: readonly Candidate[]) => {
      if (terms?.text !== text) terms = new Terms(text, { hosts, object: object ?? null }, muted, items);
      return choose(index, candidates, terms);
    };
    // Units met for the first time are learnt; some are told only by a look at their neighbours.
    const found =
      scanPlain(index, texts, decide) ?? (learnUnits(together(texts)) ? scanPlain(index, texts, decide) : null);
    return (
      found ??
      texts.map(
        (text) =>
          scanPlain(index, [text], decide)?.[0] ?? scanTokens(index, text, (candidates) => decide(text, candidates)),
      )
    );
  }

  return { find: (text, options) => findInEach([text], options)[0] as Match[], findInEach };
}
