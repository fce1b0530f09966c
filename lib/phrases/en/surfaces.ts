import type { Catalogue } from '../say';
import { chainPhrases } from './surfaces/chain-card';
import { feedbackPhrases } from './surfaces/feedback';
import { optionsPhrases } from './surfaces/options';
import { panelPhrases } from './surfaces/panel';
import { popupPhrases } from './surfaces/popup';
import { syncPhrases } from './surfaces/sync';
import { teamPhrases } from './surfaces/team-card';
import { cardPhrases, termPhrases } from './surfaces/term-card';
import { welcomePhrases } from './surfaces/welcome';

/** What the cards, the popup and the welcome page say. */
export const surfacePhrases: Catalogue = {
  ...cardPhrases,
  ...chainPhrases,
  ...termPhrases,
  ...teamPhrases,
  ...feedbackPhrases,
  ...optionsPhrases,
  ...panelPhrases,
  ...syncPhrases,
  ...popupPhrases,
  ...welcomePhrases,
};
