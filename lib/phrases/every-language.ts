import './in-english';
import { addCatalogue } from './catalogues';
import { german } from './de/catalogue';
import { japanese } from './ja/catalogue';

/** For the background and the command line, which pay nothing for languages they do not use. */
addCatalogue('de', german);
addCatalogue('ja', japanese);
