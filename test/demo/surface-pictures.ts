/** Saves a picture of every state of every surface, light, dark and, of the cards, in forced colours. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import type { Gallery } from '../fixtures/surfaces/gallery';

declare const gallery: Gallery;

const dir = resolve(process.argv[2] ?? 'test-results/surfaces');
/** A part of a state's name; absent: every state. */
const part = process.argv[3] ?? '';

async function bundle(): Promise<{ script: string; sheet: string }> {
  const { outputFiles } = await build({
    entryPoints: ['test/fixtures/surfaces/gallery.ts'],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: textOf('.js'), sheet: textOf('.css') };
}

mkdirSync(dir, { recursive: true });
const { script, sheet } = await bundle();
const browser = await chromium.launch({
  ...(process.env.PLUMBLINE_BROWSER ? { executablePath: process.env.PLUMBLINE_BROWSER } : {}),
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 }, deviceScaleFactor: 2 });
  await page.setContent('<!doctype html><html lang="en"><body style="margin:0"></body></html>');
  await page.addStyleTag({ content: `${sheet} .pl-panel--side { min-height: 0 !important; }` });
  await page.addScriptTag({ content: script });
  const states = await page.evaluate(() => gallery.states);
  for (const { id } of states.filter((state) => state.id.includes(part)))
    for (const look of ['light', 'dark', 'forced-colors'] as const) {
      if (look === 'forced-colors' && !id.startsWith('card-')) continue;
      await page.emulateMedia({
        colorScheme: look === 'dark' ? 'dark' : 'light',
        forcedColors: look === 'forced-colors' ? 'active' : 'none',
        reducedMotion: 'reduce',
      });
      await page.evaluate(([name, scheme]) => gallery.show(name, scheme), [
        id,
        look === 'dark' ? 'dark' : 'light',
      ] as const);
      // In a window that shows all of it: a foot that stays at the window's end is drawn at its own.
      const box = await page.locator('#state').boundingBox();
      await page.setViewportSize({ width: 1100, height: Math.ceil(box?.height ?? 0) });
      writeFileSync(join(dir, `${id}.${look}.png`), await page.locator('#state').screenshot());
      process.stdout.write(`${id}.${look}.png\n`);
    }
} finally {
  await browser.close();
}
