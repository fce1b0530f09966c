import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { addCatalogue } from '../lib/phrases/catalogues';
import { words } from '../lib/phrases/de/sets/card';

/** Put into a page before the card script, where the reader's language asks for it. */
export default defineUnlistedScript(() => addCatalogue('de', words));
