import type { Driver, Tab } from '../../e2e/harness/driver';
import { until } from '../../e2e/harness/until';
import { leaveCard, placeOfWord, untilPainted } from '../../e2e/surfaces/overlay';
import { WITH } from './visit-page';

/** As `hover-intent.ts` has it. */
const REST_MS = 300;
const WARM = 12;
const FIRST = 5;

declare global {
  interface Window {
    /** When the pointer moved last, by the event's own time, and when the frame with the card was drawn. */
    cardTimes?: { moved: number; drawn: number | null };
  }
}

const middle = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] as number;

/** Notes in the page when the pointer rests and when the frame is drawn in which a card first stands. */
function noteTimes(): void {
  const times: NonNullable<Window['cardTimes']> = { moved: 0, drawn: null };
  window.cardTimes = times;
  addEventListener('pointermove', ({ timeStamp }) => (times.moved = timeStamp), { capture: true, passive: true });
  new MutationObserver((records) => {
    const card = document.querySelector<HTMLElement>('html > plumbline-card');
    const isNews = records.some(({ target, addedNodes }) => target === card || [...addedNodes].includes(card as Node));
    // It stands there unseen, and inert, before the rest is over.
    if (!card || card.inert || !isNews) return;
    times.drawn = null;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        times.drawn = performance.now();
      };
      port2.postMessage(null);
    });
  }).observe(document.documentElement, { childList: true, subtree: true, attributeFilter: ['inert'] });
}

/** From a timer of the page to the frame with a plain box that it raises as a card is raised, in ms. */
function timeOfBox(): Promise<number> {
  return new Promise((resolve) => {
    const due = performance.now() + 300;
    setTimeout(() => {
      const box = document.createElement('page-box');
      const root = box.attachShadow({ mode: 'closed' });
      root.innerHTML = '<div style="position: fixed; left: 99px; top: 99px; width: 300px; height: 200px">A box</div>';
      box.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 0; height: 0; overflow: visible';
      document.documentElement.append(box);
      box.popover = 'manual';
      box.showPopover();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const drawn = performance.now();
          box.remove();
          resolve(drawn - due);
        };
        port2.postMessage(null);
      });
    }, 300);
  });
}

/** From the end of the rest to the frame with the card, in ms. */
async function timeOfCard(tab: Tab, word: string): Promise<number> {
  const place = await placeOfWord(tab, word);
  await tab.run(() => {
    if (window.cardTimes) window.cardTimes.drawn = null;
  });
  await tab.hover(place);
  const { moved, drawn } = await until('the card is drawn', () =>
    tab.run(() => (window.cardTimes?.drawn ? window.cardTimes : null)),
  );
  await leaveCard(tab);
  return (drawn ?? 0) - moved - REST_MS;
}

export interface CardFigures {
  first: number;
  warm: number;
  /** What a page waits for a plain box, raised as a card is, in turns with the warm cards. */
  box: number;
}

/** How long a reader waits for a card once the pointer has rested: the first on a page, and the later ones. */
export async function benchCard(driver: Driver): Promise<CardFigures> {
  const firsts: number[] = [];
  const warm: number[] = [];
  const boxes: number[] = [];
  for (let round = 0; round < FIRST; round++) {
    const tab = await driver.open(WITH);
    await untilPainted(tab, 'NRR');
    await tab.run(noteTimes);
    firsts.push(await timeOfCard(tab, 'NRR'));
    for (let at = 0; round === 0 && at < WARM; at++) {
      warm.push(await timeOfCard(tab, at % 2 ? 'NRR' : 'ARR'));
      boxes.push(await tab.run(timeOfBox));
    }
    await tab.close();
  }
  return { first: middle(firsts), warm: middle(warm), box: middle(boxes) };
}
