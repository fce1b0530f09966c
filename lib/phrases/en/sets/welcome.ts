import type { Catalogue } from '../../say';
import { problemPhrases } from '../problems';
import { popupPhrases } from '../surfaces/popup';
import { syncPhrases } from '../surfaces/sync';
import { welcomePhrases } from '../surfaces/welcome';

/** What the welcome page says. */
export const words: Catalogue = {
  ...problemPhrases,
  ...welcomePhrases,
  ...popupPhrases,
  ...syncPhrases,
};
