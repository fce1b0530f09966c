import { openDerivedStore } from '../../lib/cache/derived-store';
import { type Cache, openCache } from '../../lib/cache/open-cache';
import { openPageStore } from '../../lib/cache/page-store';
import { PageKeeper } from '../../lib/derive/page-keeper';
import { words } from '../../lib/phrases/en/sets/marks';
import { loadLanguage } from '../../lib/phrases/load-language';
import type { Ports } from '../../lib/platform/ports';
import { openReaderMemory } from '../../lib/reader/open-memory';
import { loadSettings } from '../../lib/reader/settings';
import type { EarlyState } from './kept-record';

/** Names of the databases; a test gives its own. */
export interface Databases {
  cache?: string;
  reader?: string;
  derived?: string;
  outbox?: string;
  sync?: string;
  pages?: string;
}

/** Reads what is needed to answer a page from what is kept. Never rejects. */
export async function openEarly(ports: Ports, databases: Databases = {}): Promise<EarlyState & { cache: Cache }> {
  const pages = new PageKeeper(openPageStore(databases.pages));
  pages.store.open();
  const [settings, memory, cache] = await Promise.all([
    loadSettings(ports.storage),
    openReaderMemory({ session: ports.storage.session, ...(databases.reader ? { name: databases.reader } : {}) }),
    openCache(databases.cache ? { name: databases.cache } : {}),
    loadLanguage(ports.runtime.uiLanguage(), words, {
      de: () => import('../../lib/phrases/de/sets/marks'),
      ja: () => import('../../lib/phrases/ja/sets/marks'),
    }),
  ]);
  const derived = openDerivedStore(databases.derived);
  return { settings, memory, cache, pages, derived, position: () => cache.position() };
}
