import type { DerivedStore } from '../../lib/cache/derived-store';
import { formsOf, itemFormsOf } from '../../lib/derive/term-forms';
import { wordsVersion } from '../../lib/derive/words-version';
import type { WorkspaceIndex } from '../../lib/workspace/workspace-index';

/** Its name in the derived store. */
export const WORD_INDEX = 'word-index';

/** The words of a workspace as pages get them. */
export interface WordIndex {
  /** Another text whenever the words are others, and only then: neither a team nor "show as of" changes it. */
  version(): string;
  /** The compiled index, as `textOfIndex` writes it: from the disk, or compiled and kept there. */
  text(): Promise<string>;
}

/** Both are worked out when they are first asked for, once. */
export function createWordIndex({ terms, items }: WorkspaceIndex, store: DerivedStore): WordIndex {
  let version: string | null = null;
  let text: Promise<string> | null = null;
  const forms = () => [...formsOf([...terms.values()]), ...itemFormsOf([...items.values()])];

  async function makeText(): Promise<string> {
    const mine = words.version();
    const kept = await store.get(WORD_INDEX, mine);
    if (kept !== null) return kept;
    const [{ compileTermIndex }, { textOfIndex }] = await Promise.all([
      import('../../lib/match/compile'),
      import('../../lib/match/index-text'),
    ]);
    const made = textOfIndex(compileTermIndex(forms()));
    await store.put(WORD_INDEX, mine, made);
    return made;
  }

  const words: WordIndex = {
    version() {
      version ??= wordsVersion([...terms.values()], [...items.values()]);
      return version;
    },
    text() {
      text ??= makeText();
      return text;
    },
  };
  return words;
}
