import type { Ref } from '../values/ref';

/** More names on one page are not asked about. */
const MOST = 500;

/** Of these items those that have something to say, on the page of this record. */
export type SpeakingItems = (ids: string[], ref: Ref | null) => Promise<string[]>;

/** Which names of items count on a page: only of those that have something to say is there a word. */
export interface ItemWords {
  /** Items whose words count. */
  speaking: ReadonlySet<string>;
  /** The name of an item that does not count stands on the page. */
  onQuiet(id: string): void;
  /** Asks about all that has been heard of since, or of all where the record is another. True: other words count now. */
  ask(ref: Ref | null): Promise<boolean>;
  /** What was answered may be otherwise now: all are asked about anew. */
  forget(): void;
}

export function createItemWords(speakingOf: SpeakingItems): ItemWords {
  const heard = new Set<string>();
  let speaking = new Set<string>();
  let askedOf = 0;
  let at: Ref | null = null;

  return {
    get speaking() {
      return speaking;
    },
    onQuiet(id) {
      if (heard.size < MOST) heard.add(id);
    },
    async ask(ref) {
      if (ref === at && askedOf === heard.size) return false;
      at = ref;
      askedOf = heard.size;
      if (askedOf === 0) return false;
      const said = new Set(await speakingOf([...heard], ref).catch(() => [...speaking]));
      const same = said.size === speaking.size && [...said].every((id) => speaking.has(id));
      speaking = said;
      return !same;
    },
    forget() {
      askedOf = -1;
    },
  };
}
