import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { isWanted } from '../only';
import { heapOf } from './heap-of';

/** Of 1.2 MB in 6,000 nodes and 50,000 forms, as times of reading each unit of it. */
export interface ScanFigures {
  name: string;
  hits: number;
  least: number;
  middle: number;
}

/** Those that are wanted. */
export interface EngineFigures {
  /** Of a page as pages are, and of one that is full of words. */
  scanning?: ScanFigures[];
  /** What a finder of 50,000 forms keeps, its index included, in bytes. */
  heap?: number;
  painting?: { ratio: number; painted: number; marked: number };
}

/** Runs the engine against its peers inside a blank page of Chromium. */
export async function benchEngine(): Promise<EngineFigures> {
  const figures: EngineFigures = {};
  if (!['scanning', 'painting', 'finder-heap'].some(isWanted)) return figures;
  const { outputFiles } = await build({
    entryPoints: ['test/bench/browser/in-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome130',
  });
  const browser = await chromium.launch({
    executablePath: process.env.PLUMBLINE_BROWSER ?? '/usr/bin/chromium',
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><body>');
    await page.evaluate(outputFiles[0]?.text ?? '');
    if (isWanted('scanning'))
      figures.scanning = [
        await page.evaluate(() => window.plumblineBench.scanning('a page')),
        await page.evaluate(() => window.plumblineBench.scanning('a page full of words')),
      ];
    if (isWanted('finder-heap')) {
      const session = await page.context().newCDPSession(page);
      const before = await heapOf(session);
      await page.evaluate(() => window.plumblineBench.makeIndex());
      await page.evaluate(() => window.plumblineBench.holdFinder());
      figures.heap = (await heapOf(session)) - before;
    }
    if (isWanted('painting')) figures.painting = await page.evaluate(() => window.plumblineBench.painting());
    return figures;
  } finally {
    await browser.close();
  }
}
