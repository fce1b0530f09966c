import AhoCorasick from 'modern-ahocorasick';
import { compileTermIndex } from '../../lib/match/compile';
import { createFinder } from '../../lib/match/find';
import type { MatchData } from './match-data';

const WORD = /[\p{L}\p{N}\p{M}\p{Pc}]/u;

/**
 * The faster of the two packages for many keywords that were seen to build fifty thousand (the other:
 * aho-corasick-node; @monyone/aho-corasick did not in 100 seconds), and our finder, set to find the same: forms as they are
 * in any case, whole words, the longest. The package knows neither case nor words nor rivals: they are done around it.
 */
export function createKeywordPeer({ forms, nodes }: MatchData) {
  const words = [...new Set(forms.map(({ text }) => text.toLowerCase()))];
  const matcher = new AhoCorasick(words);
  const finder = createFinder(
    compileTermIndex(
      words.map((text) => ({ text, id: text, exact: false, inflect: false, commonWord: false, kind: 'term' as const })),
    ),
  );
  const peer = () => {
    let found = 0;
    for (const node of nodes) {
      const text = node.toLowerCase();
      const whole = matcher
        .search(text)
        .filter(({ start, end }) => !WORD.test(text[start - 1] ?? ' ') && !WORD.test(text[end] ?? ' '))
        .sort((a, b) => a.start - b.start || b.end - a.end);
      let from = 0;
      for (const { start, end } of whole) {
        if (start < from) continue;
        from = end;
        found++;
      }
    }
    return found;
  };
  const ours = () => nodes.reduce((sum, text) => sum + finder.find(text).length, 0);
  if (peer() !== ours()) throw new Error(`The package finds ${peer()}, we find ${ours()}.`);
  return { peer, ours };
}
