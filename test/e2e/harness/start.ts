import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startChromium } from './chromium-driver';
import type { Driver, DriverOptions } from './driver';
import { startFirefox } from './firefox-driver';

const ADDON_ID = 'plumbline@plumbline.example';

/** The browser that this run of the scenarios is for. */
export const BROWSER = process.env.PLUMBLINE_E2E === 'firefox' ? 'firefox' : 'chromium';

export const BUILT = resolve('.output', BROWSER === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');

export function startBrowser(options: Partial<DriverOptions> = {}): Promise<Driver> {
  return BROWSER === 'firefox'
    ? startFirefox({ ...options, executable: process.env.PLUMBLINE_FIREFOX ?? null, addonId: ADDON_ID })
    : startChromium({ ...options, executable: process.env.PLUMBLINE_BROWSER ?? null });
}

/**
 * A copy of the built extension that a scenario may damage.
 * @param allowed Patterns of sites that it may read from the start: no test can answer a browser's own question for them.
 */
export function copyOfBuilt(allowed: readonly string[] = []): { dir: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'plumbline-built-'));
  cpSync(BUILT, dir, { recursive: true });
  const manifest = join(dir, 'manifest.json');
  const said = JSON.parse(readFileSync(manifest, 'utf8'));
  said.host_permissions.push(...allowed);
  writeFileSync(manifest, JSON.stringify(said));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
