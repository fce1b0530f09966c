import type { Foot } from './models';
import type { Words } from './words';

/** "Meridian v1, as of 08:40": which workspace a card speaks from, and how old it is. */
export function footWords(words: Words, foot: Foot): string {
  return words('card.foot', {
    workspace: foot.workspace,
    version: foot.version,
    asOf: foot.asOf,
    timeZone: foot.timeZone,
  });
}
