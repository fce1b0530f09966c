import type { Catalogue } from '../../say';
import { factPhrases } from '../facts';
import { leverPhrases } from '../levers';
import { problemPhrases } from '../problems';
import { chainPhrases } from '../surfaces/chain-card';
import { feedbackPhrases } from '../surfaces/feedback';
import { panelPhrases } from '../surfaces/panel';
import { popupPhrases } from '../surfaces/popup';
import { teamPhrases } from '../surfaces/team-card';
import { cardPhrases, termPhrases } from '../surfaces/term-card';

/** What the side panel says, and the cards that open in it. */
export const words: Catalogue = {
  ...problemPhrases,
  ...cardPhrases,
  ...termPhrases,
  ...chainPhrases,
  ...teamPhrases,
  ...feedbackPhrases,
  ...factPhrases,
  ...leverPhrases,
  ...panelPhrases,
  ...popupPhrases,
};
