import type { KnownWord } from '../../components/options-models';
import type { ReaderMemory } from '../../lib/reader/open-memory';
import { meaningsFor } from '../../lib/reason/meaning';
import { isChanged } from '../../lib/reason/read-meaning';
import type { CurrentView } from './current-view';

/** The words that the reader knows, of this workspace, A to Z. */
export function knownWords({ ctx }: CurrentView, { reads }: ReaderMemory): KnownWord[] {
  const words = reads.all().flatMap((read): KnownWord[] => {
    const term = read.known ? ctx.index.terms.get(read.id) : undefined;
    if (!term) return [];
    const { shown } = meaningsFor(ctx.index, term.id, { readerTeam: ctx.team });
    return [{ id: term.id, title: term.label, changed: isChanged(read, shown) }];
  });
  return words.sort((a, b) => a.title.localeCompare(b.title, ctx.locale));
}

/** The ids of those that are not painted: known, and not changed since. */
export function quietWords(view: CurrentView, memory: ReaderMemory): string[] {
  return knownWords(view, memory)
    .filter(({ changed }) => !changed)
    .map(({ id }) => id);
}
