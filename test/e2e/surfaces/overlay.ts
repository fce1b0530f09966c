import type { Point, Rect, Tab } from '../harness/driver';
import { until, untilStill } from '../harness/until';

/** What Plumbline draws on a page, as one who is not the page can read it. */

/** The painted words by highlight name, in the order in which they were registered. */
export function paintedWords(tab: Tab): Promise<Record<string, string[]>> {
  return tab.run(() => {
    const painted: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('pl-')) continue;
      const texts = [...highlight].map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      });
      if (texts.length > 0) painted[name] = texts;
    }
    return painted;
  });
}

/** Both sorts of words in the text: plain and to be looked at. */
export async function words(tab: Tab): Promise<string[]> {
  const painted = await paintedWords(tab);
  return [...(painted['pl-term'] ?? []), ...(painted['pl-look'] ?? [])];
}

export async function untilPainted(tab: Tab, word: string): Promise<string[]> {
  return until(`"${word}" is painted`, async () => {
    const found = await words(tab);
    return found.includes(word) ? found : null;
  });
}

/** Middle of a painted word, scrolled into view and at rest there. */
export async function placeOfWord(tab: Tab, word: string): Promise<Point> {
  return untilStill(`"${word}" is in view`, () =>
    tab.run((wanted) => {
      for (const name of ['pl-term', 'pl-look']) {
        for (const range of CSS.highlights.get(name) ?? []) {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          if (live.toString() !== wanted) continue;
          const { x, y, width, height } = live.getBoundingClientRect();
          if (width === 0) continue;
          if (y < 60 || y + height > innerHeight - 60) {
            live.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
            return null;
          }
          return { x: x + width / 2, y: y + height / 2 };
        }
      }
      return null;
    }, word),
  );
}

export interface SeenMark {
  text: string;
  rect: Rect;
}

/** The marks that can be seen. */
export function marks(tab: Tab): Promise<SeenMark[]> {
  return tab.inOurRoots((roots) =>
    roots.flatMap((root) =>
      [...root.querySelectorAll<HTMLElement>('.pl-chip')]
        .filter((chip) => chip.checkVisibility({ checkVisibilityCSS: true }))
        .map((chip) => {
          const { x, y, width, height } = chip.getBoundingClientRect();
          return { text: chip.innerText.replace(/\s+/g, ' ').trim(), rect: { x, y, width, height } };
        }),
    ),
  );
}

export const untilMarked = (tab: Tab, text: string) =>
  untilStill(`a mark says "${text}"`, async () => (await marks(tab)).find((mark) => mark.text === text));

/** Text of the open card, white space folded; null where none is open. */
export function card(tab: Tab): Promise<string | null> {
  return tab.inOurRoots((roots) => {
    for (const root of roots) {
      const dialog = root.querySelector<HTMLElement>('[role=dialog]:not([aria-busy])');
      if (dialog?.checkVisibility({ checkVisibilityCSS: true })) return dialog.innerText.replace(/\s+/g, ' ').trim();
    }
    return null;
  });
}

/** Where the open card has come to rest. */
export const rectOfCard = (tab: Tab) =>
  untilStill('the card rests', () =>
    tab.inOurRoots((roots) => {
      for (const root of roots) {
        const dialog = root.querySelector('[role=dialog]:not([aria-busy])');
        if (!dialog?.checkVisibility({ checkVisibilityCSS: true })) continue;
        const { x, y, width, height } = dialog.getBoundingClientRect();
        return { x, y, width, height };
      }
      return null;
    }),
  );

/** The card's facts by their label: Owner, Verified, Status. */
export function cardFacts(tab: Tab): Promise<Record<string, string>> {
  return tab.inOurRoots((roots) => {
    const facts: Record<string, string> = {};
    for (const root of roots)
      for (const label of root.querySelectorAll<HTMLElement>('[role=dialog] dt'))
        facts[label.innerText.trim()] = (label.nextElementSibling as HTMLElement | null)?.innerText.trim() ?? '';
    return facts;
  });
}

/** Moves the pointer to where nothing of ours is, and waits until the card has closed. */
export async function leaveCard(tab: Tab): Promise<void> {
  await tab.hover({ x: 4, y: 4 });
  await until('the card closes', async () => (await card(tab)) === null);
}

export async function openCardOfWord(tab: Tab, word: string): Promise<string> {
  await leaveCard(tab);
  await tab.hover(await placeOfWord(tab, word));
  return until(`the card of "${word}"`, () => card(tab));
}

export async function openCardOfMark(tab: Tab, text: string): Promise<string> {
  await leaveCard(tab);
  await tab.hover(middle((await untilMarked(tab, text)).rect));
  return until(`the card of the mark "${text}"`, () => card(tab));
}

export const middle = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 });

/** Everything of ours on a page: highlights with ranges, hosts outside the body, closed roots. */
export async function traces(tab: Tab) {
  const seen = await tab.run(() => ({
    hosts: [...document.querySelectorAll('html > :not(head, body)')].map((node) => node.localName),
    inBody: [...document.querySelectorAll('body *')].filter((node) => node.localName.startsWith('plumbline')).length,
  }));
  return { ...seen, words: await words(tab), marks: (await marks(tab)).map((mark) => mark.text) };
}

export const NO_TRACE = { hosts: [], inBody: 0, words: [], marks: [] };
