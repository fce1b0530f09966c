import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { respond } from '../fixtures/pages';
import type { Driver, Tab } from './harness/driver';
import { BROWSER, BUILT, startBrowser } from './harness/start';
import { never, until } from './harness/until';
import { DEAL_MARK, pageById, QUIET_WORD, quietPages } from './sample-company';
import { untilCardSays } from './story-reader';
import { controlInCard, pressInCard, step, tabTo, untilFocused } from './surfaces/commands';
import { press, untilSays } from './surfaces/controls';
import { chooseTeam, showAsOf, signsInLists, withOptions } from './surfaces/options';
import {
  card,
  leaveCard,
  openCardOfMark,
  openCardOfWord,
  paintedWords,
  placeOfWord,
  rectOfCard,
  traces,
  untilMarked,
  untilPainted,
  words,
} from './surfaces/overlay';
import { exploreSample } from './surfaces/welcome';
import { zoom } from './surfaces/zoom';

declare global {
  interface Window {
    /** Keys of which a listener on the window was told before anyone below it. */
    __captured: string[];
  }
}

/** A page with a first script of its own: a listener for single-key shortcuts, where such hosts have theirs. */
function withShortcuts(body: string): string {
  const nonce = /nonce="([^"]+)"/.exec(body)?.[1] ?? '';
  const script = `<script nonce="${nonce}">window.__captured = [];
    for (const type of ['keydown', 'keypress', 'keyup'])
      addEventListener(type, (event) => window.__captured.push(type + ' ' + event.key), true);</script>`;
  return body.replace(/<head\b[^>]*>/, (head) => head + script);
}

describe(`the card, ${BROWSER}`, () => {
  let driver: Driver;
  let tab: Tab;
  const deal = pageById('salesforce-harrow').url;
  const alder = pageById('salesforce-alder').url;
  const quiet = quietPages().find(({ host }) => host === 'notion')?.url ?? '';

  beforeAll(async () => {
    driver = await startBrowser();
    driver.serve((url) => {
      const answer = respond(url, 0);
      return answer && { ...answer, body: withShortcuts(answer.body) };
    });
    await driver.install(BUILT);
    await exploreSample(driver);
    await chooseTeam(driver, 'Sales');
    await showAsOf(driver, '2026-09-11', '09:00', '11 Sep');
  });
  afterEach(() => tab?.close());
  afterAll(() => driver?.close());

  const opened = (says: string) =>
    until(`a card says "${says}"`, async () => {
      const text = await card(tab);
      return text?.includes(says) ? text : null;
    });
  const focused = () => tab.run(() => document.activeElement?.localName);
  const captured = () => tab.run(() => window.__captured);

  async function openDeal(): Promise<void> {
    tab = await driver.open(deal);
    await untilPainted(tab, 'ARR');
    await untilMarked(tab, DEAL_MARK);
    await tab.hover({ x: 4, y: 4 });
  }

  /** The deal with the focus in a control of the page, and what that control is. */
  async function openDealFocused(): Promise<string | undefined> {
    await openDeal();
    await tab.run(() => {
      document.querySelector<HTMLElement>('input, button, a[href]')?.focus();
      window.__captured.length = 0;
    });
    return focusedControl();
  }
  const focusedControl = () => tab.run(() => document.activeElement?.outerHTML.slice(0, 120));

  /** Goes to the next warning or word, or the one before: the warning's card, with the focus in it. */
  async function stepToWarning(by: 1 | -1): Promise<void> {
    await step(driver, tab, deal, by);
    await opened('21 − 13 = 8 d late');
    await until('the focus is in it', async () => (await focused()) === 'plumbline-card');
  }

  test('is walked to by command: the warning first, then words, with the focus in it, and back', async () => {
    const before = await openDealFocused();
    await stepToWarning(1);
    await step(driver, tab, deal, 1);
    await until('the card of a word', async () => {
      const text = await card(tab);
      return text?.includes('Owner') && !text.includes('8 d late');
    });
    await until('a word is tinted', async () => (await paintedWords(tab))['pl-open']?.length === 1);
    await stepToWarning(-1);
    const pressed = () =>
      tab.inOurRoots((roots) =>
        roots.flatMap((root) => [...root.querySelectorAll('[aria-pressed]')]).map((one) => one.ariaPressed),
      );
    for (const key of ['c', 'j', 'x', 'Tab', 'Enter']) await tab.press(key);
    await until('Enter has pressed what Tab went to', async () => (await pressed())[0] === 'true');
    await tab.press('Escape');
    await until('it has closed', async () => (await card(tab)) === null);
    expect((await captured()).filter((key) => key !== 'keyup Escape')).toEqual([]);
    expect(await focusedControl()).toBe(before);
    await tab.press('c');
    expect(await captured()).toContain('keydown c');
  });

  test('is opened, kept open, walked through, acted on and closed by keyboard alone', async () => {
    const before = await openDealFocused();
    await stepToWarning(1);
    await tabTo(tab, 'Keep open');
    await tab.press('Enter');
    // From a step to its team, and back to where the reader was.
    await tabTo(tab, 'Legal');
    await tab.press('Enter');
    await untilCardSays(tab, '#legal-intake');
    await tabTo(tab, `Back to ${DEAL_MARK}`);
    await tab.press('Enter');
    await opened('21 − 13 = 8 d late');
    await untilFocused(tab, 'Legal');

    // From a word to one that is related to it, on to another, and back.
    for (let i = 0; i < 12 && !(await card(tab))?.includes('See also'); i++) {
      const last = await card(tab);
      await step(driver, tab, deal, 1);
      await until('the next card', async () => ![null, last].includes(await card(tab)));
    }
    await tabTo(tab, 'Best case');
    await tab.press('Enter');
    await untilCardSays(tab, 'if one named open point is settled in time');
    await tabTo(tab, 'Commit');
    await tab.press('Enter');
    await untilCardSays(tab, 'an order form sent');
    await tabTo(tab, 'Back to Best case');
    await tab.press('Enter');
    await untilFocused(tab, 'Commit');
    await tabTo(tab, 'Back to Commit', -1);
    await tab.press('Enter');
    await untilFocused(tab, 'Best case');

    await tab.press('d');
    await untilCardSays(tab, 'What it means in your team, in one line');
    for (const key of 'signed') await tab.press(key);
    await untilCardSays(tab, 'Meaning signed');
    await tabTo(tab, 'Propose it');
    await tab.press('Enter');
    await untilCardSays(tab, 'You proposed a meaning on 11 Sep.');
    await untilFocused(tab, 'Our team uses a different one');
    await tab.press('Escape');
    await until('it has closed', async () => (await card(tab)) === null);
    expect(await focusedControl()).toBe(before);
    expect((await captured()).filter((key) => key !== 'keyup Escape')).toEqual([]);
  });

  test('takes a single key for its own while the focus is in it, and says what came of it', async () => {
    await openDeal();
    await stepToWarning(1);
    await tab.press('s');
    const said = () =>
      tab.inOurRoots((roots) =>
        roots.flatMap((root) => [...root.querySelectorAll('[role=status]')]).map((one) => one.textContent),
      );
    await until('it is said', async () => (await said()).includes('Snoozed until the facts change'));
    expect(await captured()).toEqual([]);
    await withOptions(driver, (options) => press(options, 'Wake Harrow Logistics', { exact: false }));
    await tab.show();
    await untilMarked(tab, DEAL_MARK);
  });

  test('brings a word into view only where it is out of it', async () => {
    tab = await driver.open(quiet);
    await untilPainted(tab, QUIET_WORD);
    await tab.resize(900, 420);
    const top = () =>
      tab.run(() => [...document.querySelectorAll('*')].map((element) => element.scrollTop).filter((at) => at > 0));
    const inView = () =>
      tab.run(() => {
        for (const range of CSS.highlights.get('pl-open') ?? []) {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          const { y, height } = live.getBoundingClientRect();
          return y >= 0 && y + height <= innerHeight;
        }
        return null;
      });
    const count = (await words(tab)).length;
    expect(count).toBeGreaterThan(2);
    await signsInLists(driver, false);
    await tab.show();
    await until('its rows have no signs', async () => (await traces(tab)).hosts.length === 0);
    let moves = 0;
    for (let i = 0; i < count; i++) {
      const before = JSON.stringify(await top());
      await step(driver, tab, quiet, 1);
      await until('the word of the card is in view', inView);
      if (JSON.stringify(await top()) !== before) moves++;
    }
    expect(moves).toBeGreaterThan(0);
    expect(moves).toBeLessThan(count);
    await signsInLists(driver, true);
  });

  test('takes a word off the page, on this site or everywhere, at once in every tab, and back', async () => {
    const other = await driver.open(quiet);
    await untilPainted(other, QUIET_WORD);
    tab = await driver.open(alder);
    const has = async (where: Tab, word: string) => (await words(where)).includes(word);
    const unmute = (title: string) => withOptions(driver, (options) => press(options, `Unmute ${title}`));
    const word = QUIET_WORD;
    await untilPainted(tab, word);

    await openCardOfWord(tab, word);
    await pressInCard(tab, 'More');
    await pressInCard(tab, 'Not this word on this site');
    await opened('Muted on this site. Undo it in the options.');
    await until('it is gone here', async () => !(await has(tab, word)));
    expect(await has(other, word)).toBe(true);
    await withOptions(driver, async (options) => {
      await untilSays(options, 'Muted words');
      await untilSays(options, 'On meridian.lightning.force.com');
    });
    await tab.show();
    await leaveCard(tab);
    await unmute(word);
    await tab.show();
    await untilPainted(tab, word);

    await openCardOfWord(tab, word);
    await pressInCard(tab, 'More');
    await pressInCard(tab, 'Not this word anywhere');
    await until('it is gone here', async () => !(await has(tab, word)));
    await other.show();
    await until('and there', async () => !(await has(other, word)));
    await unmute(word);
    await other.show();
    await untilPainted(other, word);
    await other.close();
  });

  test('that is kept open stays while the reader works on the page', async () => {
    await openDeal();
    await openCardOfMark(tab, DEAL_MARK);
    await pressInCard(tab, 'Keep open');
    await tab.hover({ x: 4, y: 4 });
    await tab.click({ x: 4, y: 4 });
    await never('it closes', async () => ((await card(tab)) === null ? 'closed' : null));
    await tab.press('Escape');
    await until('it has closed', async () => (await card(tab)) === null);
  });

  test('closes when its word is scrolled out of what it scrolls in', async () => {
    await openDeal();
    await tab.run(() => {
      const pane = document.querySelector('.windowViewMode-normal.active') as Element;
      const box = pane.appendChild(document.createElement('div'));
      box.id = 'box';
      box.style.cssText = 'height: 120px; overflow: auto; border: 1px solid';
      box.append(
        Object.assign(document.createElement('p'), { textContent: 'In a box: NRR.' }),
        Object.assign(document.createElement('div'), { style: 'height: 900px' }),
      );
    });
    await untilPainted(tab, 'NRR');
    await openCardOfWord(tab, 'NRR');
    await tab.run(() => document.querySelector('#box')?.scrollTo(0, 500));
    await until('it has closed', async () => (await card(tab)) === null);
  });

  test('does not open in a modal dialog, where it would answer to nothing', async () => {
    await openDeal();
    await tab.run(() => {
      const pane = document.querySelector('.windowViewMode-normal.active') as Element;
      const dialog = pane.appendChild(document.createElement('dialog'));
      dialog.append(Object.assign(document.createElement('p'), { textContent: 'In a dialog: NRR.' }));
      dialog.showModal();
    });
    await untilPainted(tab, 'NRR');
    await tab.hover(await placeOfWord(tab, 'NRR'));
    await never('a card', () => card(tab));
    await step(driver, tab, deal, 1);
    await never('a card', () => card(tab), 400);
    await tab.run(() => document.querySelector('dialog')?.close());
    await openCardOfWord(tab, 'ARR');
  });

  test('opens over an element that is fullscreen', async () => {
    await openDeal();
    await tab.run(() => {
      const pane = document.querySelector('.windowViewMode-normal.active') as Element;
      const box = pane.insertBefore(document.createElement('div'), pane.firstChild);
      box.id = 'full';
      box.style.cssText = 'background: white; padding: 40px';
      const button = box.appendChild(document.createElement('button'));
      button.textContent = 'Full';
      button.onclick = () => box.requestFullscreen();
      box.append(Object.assign(document.createElement('p'), { textContent: 'In full: NRR.' }));
      button.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
    await untilPainted(tab, 'NRR');
    const at = await tab.run(() => {
      const { x, y, width, height } = (document.querySelector('#full button') as Element).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await tab.click(at);
    await until('it is fullscreen', () => tab.run(() => document.fullscreenElement?.id === 'full'));
    await openCardOfWord(tab, 'NRR');
    await never('it closes', async () => ((await card(tab)) === null ? 'closed' : null), 600);
    await tab.run(() => document.exitFullscreen());
  });

  test.each([0.5, 4])("opens whole and beside its word where the browser's zoom is %s", async (factor) => {
    tab = await driver.open(quiet);
    await untilPainted(tab, QUIET_WORD);
    await zoom(driver, tab, quiet, factor);
    const word = await placeOfWord(tab, QUIET_WORD);
    await tab.hover(word);
    await opened(QUIET_WORD);
    const { x, y, width, height } = await rectOfCard(tab);
    const [wide, high] = await tab.run(() => [innerWidth, innerHeight] as const);
    expect(Math.min(x, y, wide - x - width, high - y - height)).toBeGreaterThanOrEqual(7.5);
    const away = Math.max(x - word.x, word.x - x - width, y - word.y, word.y - y - height);
    expect(away).toBeGreaterThan(4);
    expect(away).toBeLessThan(40);
    await zoom(driver, tab, quiet, 1);
  });

  test('is drawn as it is, whatever the rules of the page', async () => {
    await openDeal();
    const look = () =>
      tab.inOurRoots((roots) =>
        roots.flatMap((root) =>
          [...root.querySelectorAll<HTMLElement>('.pl-card, .pl-title, .pl-body p, .pl-chip')].map((element) => {
            const style = getComputedStyle(element);
            const { width, height } = element.getBoundingClientRect();
            const names = ['color', 'backgroundColor', 'fontSize', 'fontFamily', 'letterSpacing', 'opacity', 'filter'];
            return [element.className, Math.round(width), Math.round(height), ...names.map((n) => style[n as never])];
          }),
        ),
      );
    /** Once nothing of it moves any more: the card may still be coming in, or a chip finding its place anew. */
    const lookAtRest = async () => {
      let last = '';
      let calm = 0;
      return until('our nodes are at rest', async () => {
        const now = await look();
        const text = JSON.stringify(now);
        calm = text === last ? calm + 1 : 0;
        last = text;
        return calm > 5 ? now : null;
      });
    };
    await openCardOfMark(tab, DEAL_MARK);
    await pressInCard(tab, 'Keep open');
    const before = await lookAtRest();
    expect(before.length).toBeGreaterThan(3);
    // What moves nothing of the page itself, so that our nodes may be compared in their place.
    const rules = [
      'html { font-size: 50px } plumbline-card, plumbline-marks { all: unset !important }',
      'html > :not(head, body) { zoom: 3 !important; transform: scale(2) !important; filter: blur(9px) !important; opacity: 0.2 !important }',
      '* { --pl-surface: red !important; --pl-ink: red !important; --pl-small: 50px serif !important; --pl-w-chain: 9px !important }',
      'html > :not(head, body) { letter-spacing: 9px !important; text-transform: uppercase !important; visibility: hidden !important; display: none !important }',
    ];
    for (const rule of rules) {
      await tab.run((text) => {
        document.querySelector('#theirs')?.remove();
        document.head.append(Object.assign(document.createElement('style'), { id: 'theirs', textContent: text }));
      }, rule);
      expect(await lookAtRest(), rule).toEqual(before);
    }
  });

  test('that a page keeps throwing out is closed and nothing is left; words and mark stay', async () => {
    await openDeal();
    for (let turn = 0; turn < 3; turn++) {
      await openCardOfMark(tab, DEAL_MARK);
      await tab.run(() => document.querySelector('plumbline-card')?.remove());
      await until('it counts as closed', async () => !(await traces(tab)).hosts.includes('plumbline-card'));
      await tab.hover({ x: 4, y: 4 });
    }
    await untilMarked(tab, DEAL_MARK);
    expect(await words(tab)).toContain('ARR');
  });

  test('that a page covers, fades, moves or writes forged events to does nothing of its own', async () => {
    await openDeal();
    await openCardOfMark(tab, DEAL_MARK);
    const place = await controlInCard(tab, 'Snooze until the facts change');
    await tab.run(() => {
      const node = document.querySelector('plumbline-card') as HTMLElement;
      node.setAttribute('style', 'left: 90px !important; opacity: 0 !important; display: none !important');
      const names = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'pointerenter', 'pointerleave'];
      for (const name of names)
        node.dispatchEvent(new PointerEvent(name, { bubbles: true, composed: true, clientX: 300, clientY: 300 }));
      for (const key of ['s', 'Enter', ' ', 'Escape']) {
        for (const target of [node, document, window])
          target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      }
      node.click();
      node.focus();
    });
    // Not to the pixel: it may still be coming in.
    const now = await controlInCard(tab, 'Snooze until the facts change');
    expect(Math.hypot(now.x - place.x, now.y - place.y)).toBeLessThan(6);
    expect(await focused()).not.toBe('plumbline-card');
    // Covered by what lies higher, a press reaches the cover and nothing of ours.
    await tab.run(() => {
      const cover = document.body.appendChild(document.createElement('div'));
      cover.setAttribute('popover', 'manual');
      cover.style.cssText = 'inset: 0; width: 100%; height: 100%; opacity: 0.01';
      cover.showPopover();
    });
    await tab.click({ x: place.x + 10, y: place.y + 10 });
    await until('it has closed', async () => (await card(tab)) === null);
    await tab.run(() => document.querySelector('div[popover]')?.remove());
    await untilMarked(tab, DEAL_MARK);
    expect(await withOptions(driver, (options) => options.run(() => document.body.innerText))).not.toContain('Snoozed');
  });
});
