import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver, Tab } from './harness/driver';
import { BROWSER, BUILT, startBrowser } from './harness/start';
import { never, until } from './harness/until';
import { DEAL_MARK, pageById, serveCompany } from './sample-company';
import { chooseTeam, showAsOf } from './surfaces/options';
import { card, openCardOfMark, untilMarked, untilPainted, words } from './surfaces/overlay';
import { exploreSample } from './surfaces/welcome';

declare global {
  interface Window {
    __turns: number[];
    __thrownOut: number;
  }
}

/**
 * From now on the page notes each turn it gets by the number of words painted then. Turns are counted, not timed: on a
 * slow machine there are more of them, never fewer.
 */
function countTurns(): void {
  const { port1, port2 } = new MessageChannel();
  window.__turns = [];
  port1.onmessage = () => {
    window.__turns.push(CSS.highlights.get('pl-term')?.size ?? 0);
    setTimeout(() => port2.postMessage(null));
  };
  port2.postMessage(null);
}

describe(`a page that means harm, ${BROWSER}`, () => {
  let driver: Driver;
  const { url } = pageById('salesforce-harrow');

  async function openMarked(): Promise<Tab> {
    const tab = await driver.open(url);
    await untilPainted(tab, 'ARR');
    await untilMarked(tab, DEAL_MARK);
    return tab;
  }

  beforeAll(async () => {
    driver = await startBrowser();
    serveCompany(driver, 0);
    await driver.install(BUILT);
    await exploreSample(driver);
    await chooseTeam(driver, 'Sales');
    await showAsOf(driver, '2026-09-11', '09:00', '11 Sep');
  });
  afterAll(() => driver?.close());

  test('words and mark come back to their place when it has stopped clearing and moving them', async () => {
    const tab = await openMarked();
    const { rect } = await untilMarked(tab, DEAL_MARK);
    await tab.run(async () => {
      const theirs = new Highlight();
      for (let i = 0; i < 20; i++) {
        CSS.highlights.clear();
        CSS.highlights.set('pl-term', theirs);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      const node = document.querySelector('plumbline-marks') as HTMLElement;
      node.setAttribute('style', 'left: 90px !important; zoom: 3 !important; display: none !important');
      node.hidden = true;
      const app = document.body.appendChild(document.createElement('div'));
      app.style.cssText = 'position: absolute; top: 0; transform: translate(200px, 200px)';
      app.append(node);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      document.body.append(document.createElement('p'));
    });
    await untilPainted(tab, 'ARR');
    expect((await untilMarked(tab, DEAL_MARK)).rect).toEqual(rect);
    expect(await openCardOfMark(tab, DEAL_MARK)).toContain('21 − 13 = 8 d late');
    await tab.close();
  });

  test('a page that throws our nodes out again and again is not fought', async () => {
    const tab = await openMarked();
    await tab.run(() => {
      window.__thrownOut = 0;
      let turns = 0;
      const turn = () => {
        const node = document.querySelector('plumbline-marks');
        if (node) window.__thrownOut++;
        node?.remove();
        // A change of its own each time, so that there is always cause to look again.
        document.body.append(document.createElement('i'));
        if (turns++ < 90) requestAnimationFrame(turn);
        else document.body.dataset.turn = 'over';
      };
      turn();
    });
    await until('it has stopped', () => tab.run(() => document.body.dataset.turn === 'over'));
    expect(await tab.run(() => window.__thrownOut)).toBeLessThan(30);
    await untilPainted(tab, 'ARR');
    await tab.close();
  });

  test('forged events and messages open nothing and end nothing', async () => {
    const tab = await openMarked();
    await tab.run(() => {
      const node = document.querySelector('plumbline-marks') as HTMLElement;
      for (let i = 0; i < 2000; i++) {
        document.dispatchEvent(new Event('plumbline:takeover'));
        window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        for (const name of ['page.changed', 'page.hello', 'page.snooze']) window.postMessage({ name }, '*');
      }
      for (const name of ['pointerenter', 'pointerover', 'pointermove', 'pointerdown', 'pointerup', 'click'])
        node.dispatchEvent(new PointerEvent(name, { bubbles: true, composed: true, clientX: 120, clientY: 410 }));
      node.click();
      node.focus();
    });
    await never('a card', () => card(tab));
    expect(await words(tab)).toContain('ARR');
    await untilMarked(tab, DEAL_MARK);
    await tab.close();
  });

  test('fifty thousand elements at once do not halt it', async () => {
    const tab = await openMarked();
    await tab.run(() => {
      const pane = document.querySelector('.windowViewMode-normal.active') ?? document.body;
      const many = document.createDocumentFragment();
      for (let i = 0; i < 50_000; i++) many.appendChild(document.createElement('p')).textContent = 'not a word of ours';
      many.appendChild(document.createElement('p')).textContent = 'and NRR';
      // Drawn, but for nobody to scroll through: what is read here is the whole of it.
      const box = document.createElement('div');
      box.style.cssText = 'contain: strict; height: 100px; overflow: auto';
      box.append(many);
      pane.append(box);
    });
    await tab.run(countTurns);
    await until('the word after them is painted', async () => (await words(tab)).includes('NRR'), 45_000);
    const [before = 0, ...turns] = await tab.run(() => window.__turns);
    expect(turns.findIndex((painted) => painted > before)).toBeGreaterThan(10);
    await tab.close();
  });

  test('of fifty thousand that nobody sees nothing is read', async () => {
    const tab = await openMarked();
    await tab.run(() => {
      const pane = document.querySelector('.windowViewMode-normal.active') ?? document.body;
      const box = pane.appendChild(document.createElement('div'));
      box.hidden = true;
      const many = document.createDocumentFragment();
      for (let i = 0; i < 50_000; i++) many.appendChild(document.createElement('p')).textContent = 'GRR';
      box.append(many);
      pane.appendChild(document.createElement('p')).textContent = 'and NRR';
    });
    await untilPainted(tab, 'NRR');
    expect(await words(tab)).not.toContain('GRR');
    await tab.close();
  });
});
