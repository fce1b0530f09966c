import type { Catalogue } from '../../say';
import { problemPhrases } from '../problems';
import { popupPhrases } from '../surfaces/popup';
import { syncPhrases } from '../surfaces/sync';

/** What the popup says. */
export const words: Catalogue = {
  ...problemPhrases,
  ...popupPhrases,
  ...syncPhrases,
};
