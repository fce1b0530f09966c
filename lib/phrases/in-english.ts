import { addCatalogue } from './catalogues';
import { english } from './en/catalogue';

/** All that is said, in English, for what may say any of it. */
addCatalogue('en', english);
