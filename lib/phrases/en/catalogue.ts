import type { Catalogue } from '../say';
import { problemPhrases } from './problems';
import { chainPhrases } from './surfaces/chain-card';
import { feedbackPhrases } from './surfaces/feedback';
import { optionsPhrases } from './surfaces/options';
import { panelPhrases } from './surfaces/panel';
import { popupPhrases } from './surfaces/popup';
import { syncPhrases } from './surfaces/sync';
import { teamPhrases } from './surfaces/team-card';
import { cardPhrases, termPhrases } from './surfaces/term-card';
import { welcomePhrases } from './surfaces/welcome';
import { warningPhrases } from './warnings';

/** Everything Plumbline says, in English. */
export const english: Catalogue = {
  ...problemPhrases,
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
  ...warningPhrases,
};
