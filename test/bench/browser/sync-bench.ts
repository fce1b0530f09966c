import { createServer } from 'node:http';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';

export interface SyncFigures {
  /** Milliseconds of 50,000 terms with 5,000 teams and items. */
  load: { load: number; bare: number; pouch: number };
  /** Milliseconds of 20 edits, at 5,000 and at 50,000 records. */
  edits: { small: number; large: number };
}

/** Runs the cache and its source inside a page of Chromium, on its real IndexedDB. */
export async function benchSync(): Promise<SyncFigures> {
  const { outputFiles } = await build({
    entryPoints: ['test/bench/browser/sync-in-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome130',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  // IndexedDB and WebCrypto want an origin that is secure: this machine's own is.
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><body>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const browser = await chromium.launch({
    executablePath: process.env.PLUMBLINE_BROWSER ?? '/usr/bin/chromium',
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.evaluate(outputFiles[0]?.text ?? '');
    // Once for the compiler, then what counts.
    await page.evaluate(() => window.plumblineSyncBench.firstLoad(2000, 200));
    const load = await page.evaluate(() => window.plumblineSyncBench.firstLoad(50_000, 5000));
    const small = await page.evaluate(() => window.plumblineSyncBench.twentyEdits(5000, 7));
    const large = await page.evaluate(() => window.plumblineSyncBench.twentyEdits(50_000, 7));
    return { load, edits: { small, large } };
  } finally {
    await browser.close();
    server.close();
  }
}
