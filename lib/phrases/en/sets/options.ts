import type { Catalogue } from '../../say';
import { problemPhrases } from '../problems';
import { feedbackPhrases } from '../surfaces/feedback';
import { optionsPhrases } from '../surfaces/options';
import { popupPhrases } from '../surfaces/popup';
import { syncPhrases } from '../surfaces/sync';

/** What the options page says. */
export const words: Catalogue = {
  ...problemPhrases,
  ...feedbackPhrases,
  ...optionsPhrases,
  ...popupPhrases,
  ...syncPhrases,
};
