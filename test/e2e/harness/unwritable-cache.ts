import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DriverOptions } from './driver';
import { OWN_UUID } from './firefox-preferences';

/** Puts a plain file where the browser would make the folder of the extension's databases: none can be opened. */
export function unwritableCache(browser: 'chromium' | 'firefox'): Partial<DriverOptions> {
  return {
    prepareProfile(profile) {
      const [parent, name] =
        browser === 'firefox'
          ? [join(profile, 'storage', 'default'), `moz-extension+++${OWN_UUID}`]
          : [join(profile, 'Default'), 'IndexedDB'];
      mkdirSync(parent, { recursive: true });
      writeFileSync(join(parent, name), '');
    },
  };
}
