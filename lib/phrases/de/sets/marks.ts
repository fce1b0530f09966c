import type { Catalogue } from '../../say';
import { warningPhrases } from '../warnings';

/** What marks say. */
export const words: Catalogue = warningPhrases;
