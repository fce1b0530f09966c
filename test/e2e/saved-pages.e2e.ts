import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import pages from '../fixtures/hosts/pages.json';
import type { Driver, Tab } from './harness/driver';
import { BROWSER, startBrowser } from './harness/start';

declare global {
  interface Window {
    describeSaved(url: string, html: string): Promise<unknown>;
  }
}

const DESCRIBE = `
import { describePage } from './test/browser/hosts/describe-page';
import { showPage } from './test/browser/hosts/show-page';
window.describeSaved = async (url, html) => {
  const { doc, close } = await showPage(html);
  const described = describePage(new URL(url), doc);
  close();
  return described;
};`;

const fixture = (name: string) => readFileSync(`test/fixtures/hosts/${name}`, 'utf8');

/** The adapters are one and the same in both browsers; what they ask of a browser, and what it answers, may not be. */
describe(`saved pages, ${BROWSER}`, () => {
  let driver: Driver;
  let tab: Tab;

  beforeAll(async () => {
    const { outputFiles } = await build({
      stdin: { contents: DESCRIBE, resolveDir: process.cwd(), loader: 'ts' },
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2024',
    });
    const script = (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
    driver = await startBrowser();
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    driver.serve(() => ({ status: 200, headers, body: `<!doctype html><body><script>${script}</script>` }));
    tab = await driver.open('https://pages.example/');
  });
  afterAll(() => driver?.close());

  test.each(pages)('$page: the same record, fields, rows and words', async ({ page, url }) => {
    const described = await tab.run((...args) => window.describeSaved(...args), url, fixture(`${page}.html`));
    expect(described).toEqual(JSON.parse(fixture(`${page}.expected.json`)));
  });
});
