import type { Catalogue } from '../../say';
import { factPhrases } from '../facts';
import { leverPhrases } from '../levers';
import { problemPhrases } from '../problems';
import { chainPhrases } from '../surfaces/chain-card';
import { feedbackPhrases } from '../surfaces/feedback';
import { teamPhrases } from '../surfaces/team-card';
import { cardPhrases, termPhrases } from '../surfaces/term-card';

/** What the cards say. */
export const words: Catalogue = {
  ...problemPhrases,
  ...cardPhrases,
  ...termPhrases,
  ...chainPhrases,
  ...teamPhrases,
  ...feedbackPhrases,
  ...factPhrases,
  ...leverPhrases,
};
