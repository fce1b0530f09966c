import type { TextBlock } from './text-blocks';

/**
 * So much is looked through at once, and then there may be a pause: characters, where each block costs as much as `block` of
 * them. More together are not read any faster. At first, while the engine has compiled nothing of it, it takes ten times as
 * long, and so it is less.
 */
export const AT_ONCE = { first: 500, characters: 4000, block: 100 };

/** Where a text begins in no Latin script, it may be one of those that are read word by word, which takes longer. */
const costOf = (text: string) => AT_ONCE.block + text.length * (text.charCodeAt(0) > 0x24f ? 4 : 1);

export interface Lots {
  /** Takes a block, or null where there was none for a while. May pause. */
  add(block: TextBlock | null): Generator<void, void>;
  /** One place where blocks were looked for has come to its end, whether or not there were any. May pause. */
  next(): Generator<void, void>;
  /** Hands over what is left. */
  end(): void;
}

/** Hands blocks over lot by lot: always before a pause, after which a block may be another one. */
export function createLots(take: (blocks: readonly TextBlock[]) => void): Lots {
  let lot: TextBlock[] = [];
  let cost = 0;
  let most = AT_ONCE.first;

  function end(): void {
    const blocks = lot;
    lot = [];
    cost = 0;
    if (blocks.length > 0) take(blocks);
  }

  function* spend(more: number): Generator<void, void> {
    cost += more;
    if (cost < most) return;
    if (most < AT_ONCE.characters) most *= 2;
    end();
    yield;
  }

  return {
    *add(block) {
      if (block) lot.push(block);
      yield* spend(block ? costOf(block.text) : AT_ONCE.characters);
    },
    next: () => spend(AT_ONCE.block),
    end,
  };
}
