import type { CDPSession } from '@playwright/test';
import { pageOf } from '../../e2e/harness/chromium-tab';
import type { Driver, Tab } from '../../e2e/harness/driver';
import { BUILT, startBrowser } from '../../e2e/harness/start';
import { until } from '../../e2e/harness/until';
import { untilPainted } from '../../e2e/surfaces/overlay';
import { exploreSample } from '../../e2e/surfaces/welcome';
import { isWanted } from '../only';
import { benchCard, type CardFigures } from './card-bench';
import { benchDelivery, takeLargeGlossary } from './glossary-bench';
import { type Held, heapOf, heldIn } from './heap-of';
import { traceSlices } from './longest-slice';
import { benchPopup } from './popup-bench';
import { visitPage, WITH, WITHOUT } from './visit-page';

const PAIRS = 15;
const NAVIGATIONS = 200;
/** Growth is told by so many times as many navigations: over fewer it is lost in what comes and goes. */
const BATCHES = 4;

declare global {
  interface Window {
    interactive?: number;
  }
}

/** Those that are wanted. */
export interface VisitFigures {
  /** From asking for the popup to its painted frame, in ms, the worker awake. */
  popup?: number;
  /** The longest stretches of the extension's script on a visit, in ms, longest first. */
  slices?: number[];
  /** Load to interactive with the extension, by that without. */
  load?: number;
  /** Of a tab with the extension over one without, in bytes. */
  heap?: number;
  /** The same with fifty thousand forms. */
  largeHeap?: number;
  /** From the end of the rest to the frame with the card, in ms: the first on a page, and later ones. */
  card?: CardFigures;
  /** From a page's question to the whole index of fifty thousand forms, in ms. */
  delivery?: { warm: number; cold: number };
  /** Over two hundred navigations, beyond that of a tab without, in bytes. */
  growth?: Held;
}

const sessionOf = (tab: Tab) => pageOf(tab).context().newCDPSession(pageOf(tab));
const middle = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] as number;

/** A visit with all that a reader and a page do: it is read, scrolled, added to, and turned to another page. */
async function slicesOfVisit(driver: Driver): Promise<number[]> {
  const tab = await driver.open('about:blank');
  const stop = await traceSlices(await sessionOf(tab), 'content-scripts/notion.js');
  await tab.go(WITH);
  await until('it is drawn', () => tab.run(() => window.interactive ?? null));
  await untilPainted(tab, 'NRR');
  await tab.run(async () => {
    const content = document.querySelector('.notion-page-content') as Element;
    for (let part = 0; part < 5; part++) {
      scrollBy(0, 2000);
      const added = Array.from({ length: 200 }, (_, at) => {
        const block = document.createElement('p');
        block.textContent = `Line ${at}, with ICP and churn in it.`;
        return block;
      });
      content.append(...added);
      for (let frame = 0; frame < 30; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    history.pushState(null, '', `${location.pathname.slice(0, -1)}f`);
    content.replaceChildren(...Array.from({ length: 1500 }, (_, at) => new Text(`Now of GRR ${at}. `)));
  });
  await untilPainted(tab, 'GRR');
  const slices = await stop();
  await tab.close();
  return slices;
}

async function interactiveAt(driver: Driver, url: string): Promise<number> {
  const tab = await driver.open(url);
  const at = await until('the page is interactive', () => tab.run(() => window.interactive ?? null));
  await tab.close();
  return at;
}

async function loadRatio(driver: Driver): Promise<number> {
  const ratios: number[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    // Which of a pair comes first changes, so that neither always meets what the other has warmed.
    const first = pair % 2 === 0 ? WITH : WITHOUT;
    const a = await interactiveAt(driver, first);
    const b = await interactiveAt(driver, first === WITH ? WITHOUT : WITH);
    ratios.push(first === WITH ? a / b : b / a);
  }
  return middle(ratios);
}

/** Turns the page to another one again and again, and lets it be drawn each time. */
function navigate(times: number): Promise<void> {
  return (async () => {
    const content = document.querySelector('.notion-page-content') as Element;
    for (let at = 0; at < times; at++) {
      history.pushState(null, '', location.pathname.slice(0, -1) + (at % 10));
      const block = document.createElement('p');
      block.textContent = `Page ${at}: NRR, churn and ARR.`;
      content.replaceChildren(block);
      for (let frame = 0; frame < 4; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  })();
}

/** Forgets what the driver has noted of the page's changes. */
function forget(): void {
  window.__seen.mutations.length = 0;
}

async function drawn(driver: Driver, url: string): Promise<{ tab: Tab; session: CDPSession }> {
  const tab = await driver.open(url);
  await until('it is drawn', () => tab.run(() => window.interactive ?? null));
  if (url === WITH) await untilPainted(tab, 'NRR');
  return { tab, session: await sessionOf(tab) };
}

async function loadedHeap(driver: Driver, url: string): Promise<number> {
  const { tab, session } = await drawn(driver, url);
  const heap = await heapOf(session);
  await tab.close();
  return heap;
}

/** Over two hundred navigations. */
async function growthOf(driver: Driver, url: string): Promise<Held> {
  const { tab, session } = await drawn(driver, url);
  // What is made once and kept for good is there after the first of them.
  await tab.run(navigate, NAVIGATIONS);
  await tab.run(forget);
  const before = await heldIn(session);
  for (let batch = 0; batch < BATCHES; batch++) await tab.run(navigate, NAVIGATIONS);
  await tab.run(forget);
  const after = await heldIn(session);
  await tab.close();
  const grown = (of: keyof Held) => (after[of] - before[of]) / BATCHES;
  return { objects: grown('objects'), code: grown('code') };
}

const GROUPS = ['popup', 'slices', 'load', 'card', 'delivery', 'heap', 'growth'];

/** Visits a page of ten thousand nodes with the built extension, and without. */
export async function benchVisit(): Promise<VisitFigures> {
  const figures: VisitFigures = {};
  if (!GROUPS.some(isWanted)) return figures;
  const driver = await startBrowser();
  try {
    const body = visitPage();
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    driver.serve((url) =>
      url.startsWith(WITH.slice(0, -1)) || url === WITHOUT ? { status: 200, headers, body } : null,
    );
    await driver.install(BUILT);
    await exploreSample(driver);
    if (isWanted('popup')) figures.popup = await benchPopup(driver);
    if (isWanted('slices')) figures.slices = await slicesOfVisit(driver);
    if (isWanted('load')) figures.load = await loadRatio(driver);
    if (isWanted('growth')) {
      const [on, off] = [await growthOf(driver, WITH), await growthOf(driver, WITHOUT)];
      figures.growth = { objects: on.objects - off.objects, code: on.code - off.code };
    }
    const without = isWanted('heap') ? await loadedHeap(driver, WITHOUT) : 0;
    if (isWanted('heap')) figures.heap = (await loadedHeap(driver, WITH)) - without;
    if (isWanted('card')) figures.card = await benchCard(driver);
    if (isWanted('heap') || isWanted('delivery')) await takeLargeGlossary(driver);
    if (isWanted('delivery')) figures.delivery = await benchDelivery(driver);
    if (isWanted('heap')) figures.largeHeap = (await loadedHeap(driver, WITH)) - without;
    return figures;
  } finally {
    await driver.close();
  }
}
