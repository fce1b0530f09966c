import type { HostAdapter } from '../hosts/adapter';
import type { Finder, FindOptions } from '../match/find';
import type { Match } from '../match/term-index';
import { type Quietness, USUAL_QUIETNESS } from '../values/quietness';
import type { Ref } from '../values/ref';
import { chooseWords } from './choose-words';
import { compareInDocument, flatContains, type ShadowRootOf, upwards } from './flat-tree';
import { watchHeldKey } from './held-key';
import { createLots } from './in-lots';
import { inSlices } from './in-slices';
import { createItemWords, type SpeakingItems } from './item-words';
import { isSeen, leftAloneSelector } from './left-alone';
import { type PlaceInList, quietInLists, rowsAsSections } from './list-place';
import { lookAgain } from './look-again';
import { createOverlooked } from './overlooked';
import { createPace } from './pace';
import { pageIdle } from './page-idle';
import type { PageChanges } from './page-watch';
import { createPainter } from './painter';
import { readingPlan } from './reading-plan';
import { type SectionOf, sectionsOf } from './sections';
import { sortInSteps } from './sort-in-steps';
import { isRead, textBlocks } from './text-blocks';
import { watchTyping } from './typing-guard';
import { type Colour, isSameWord, type Word, wordOf } from './word';
import { wordAtPoint } from './word-at-point';

export interface Words {
  /** Reads what has changed and paints. Resolves when all of it, and what came meanwhile, is on screen. */
  update(changes: PageChanges): Promise<void>;
  /** The words of another version of the workspace. */
  setFinder(finder: Finder): void;
  /** Terms that the reader does not want to see. */
  setMuted(ids: readonly string[]): void;
  /** Which items have something to say may be otherwise now. */
  askAgain(): void;
  /** Terms of which something is off: amber wherever they stand. */
  setAmber(ids: readonly string[]): void;
  /** How sparingly they are painted. */
  setQuietness(quietness: Quietness): void;
  /** The words chosen to be painted, in the order of the page; while a key has to be held, some are not on screen. */
  painted(): readonly Word[];
  /** The painted word at a point of the viewport. */
  at(x: number, y: number): Word | null;
  /** Asks anew which words are amber. */
  recolour(): void;
  /** Tints the word whose card is open. */
  setOpen(word: Word | null): void;
  /** Words chosen to be painted now. */
  count(): number;
  /** Every word found, painted or not, in the order of the page as of the last painting. */
  all(): readonly Word[];
  dispose(): void;
}

export interface WordsOptions {
  adapter: HostAdapter;
  finder: Finder;
  /** Rules for the three highlights. */
  css: string;
  /** The document has these rules already, by a sheet of the extension. */
  cssInDocument?: boolean;
  shadowRootOf: ShadowRootOf;
  onShadowRoot(root: ShadowRoot): void;
  /** Asks which items, of those that the page names, have something to say. */
  speakingOf: SpeakingItems;
  /** Where an element lies in a list, in which words stay quiet. */
  placeInList?: PlaceInList;
  /** Amber or dotted by where it stands; dotted where absent. */
  colourOf?(word: Word): Colour;
}

/** Of a page with more blocks that hold words than any reader sees, the first to be read are kept. */
const MOST_BLOCKS = 2000;

const firstNode = (words: readonly Word[]) => words[0]?.slices[0]?.node as Node;

/** Finds words in the page's text and paints them, and keeps them painted as the page changes. */
export function startWords(doc: Document, options: WordsOptions): Words {
  const { adapter } = options;
  const view = doc.defaultView as Window;
  const painter = createPainter(doc, options.css, options.cssInDocument ?? false);
  const shadowRoots = new Set<ShadowRoot>();
  const overlooked = createOverlooked(options.shadowRootOf);
  const pace = createPace();
  const rules = {
    leftAlone: leftAloneSelector(adapter.neverRead),
    shadowRootOf: options.shadowRootOf,
    onShadowRoot(root: ShadowRoot) {
      shadowRoots.add(root);
      options.onShadowRoot(root);
    },
    onUnseen: overlooked.unseen,
    onRootless: overlooked.rootless,
  };
  const items = createItemWords(options.speakingOf);
  let { finder } = options;
  /** The words of each block that holds any, sorted at each painting. */
  let found: Word[][] = [];
  let painted: Word[] = [];
  let roots: Element[] = [];
  /** The host, and the type of the record on screen: some words count on some alone. */
  let on: FindOptions = { host: [adapter.id, view.location.hostname] };
  let ref: Ref | null = null;
  let muted: ReadonlySet<string> = new Set();
  let amber: ReadonlySet<string> = new Set();
  let quietness = USUAL_QUIETNESS;
  let opened: Word | null = null;
  let dirty = new Set<Element>();
  /** What is painted may be out of date: words or sections have come or gone. */
  let stale = false;
  let running: Promise<void> | null = null;
  let again = false;
  let off = false;

  const typing = watchTyping(doc, () => {
    const busy = typing.busy();
    if (busy) show(painted.filter((word) => !flatContains(busy, word.owner)));
    else void update({ all: false, elements: new Set(), structure: true });
  });

  const key = watchHeldKey(doc, () => show(painted));
  const warns = (word: Word) => options.colourOf?.(word) === 'look';
  const isOff = ({ kind, ids }: Word) => kind === 'term' && ids.every((id) => amber.has(id));
  const colourOf = (word: Word): Colour => (warns(word) || isOff(word) ? 'look' : 'term');
  /** Without its key held, a word is on screen only where it warns, or its card is open. */
  const isShown = (word: Word) => key.held() || warns(word) || (opened !== null && isSameWord(word, opened));

  function show(words: Word[]): void {
    painted = words;
    painter.paint(words.filter(isShown).map((word) => ({ word, colour: colourOf(word) })));
  }

  function* paint(): Generator<void, void> {
    const busy = typing.busy();
    found = yield* sortInSteps(found, (a, b) => compareInDocument(firstNode(a), firstNode(b)) > 0);
    const read = busy ? found.filter(([word]) => !flatContains(busy, (word as Word).owner)) : found;
    const sectionOf = yield* sectionsOf(roots, adapter.sections);
    const place = options.placeInList ?? (() => undefined);
    const inSections: SectionOf = quietness.repeat === 'page' ? () => doc : sectionOf;
    show(yield* chooseWords(yield* quietInLists(read, place), rowsAsSections(inSections, place), quietness));
  }

  const lots = createLots((blocks) => {
    const matches = finder.findInEach(
      blocks.map(({ text }) => text),
      { ...on, muted, items },
    );
    blocks.forEach((block, i) => {
      const words = matches[i] as Match[];
      if (words.length === 0 || found.length >= MOST_BLOCKS || !isRead(block, rules)) return;
      found.push(words.map((match) => wordOf(block, match)));
      stale = true;
    });
  });

  /** Forgets what lies inside these, before it is read again, and what the page has thrown out. */
  function* forget(inside: ReadonlySet<Element>): Generator<void, void> {
    const isInside = upwards((element) => inside.has(element));
    const left: Word[][] = [];
    for (const words of found) {
      if (firstNode(words).isConnected && !isInside((words[0] as Word).owner)) left.push(words);
      yield;
    }
    if (left.length < found.length) stale = true;
    found = left;
  }

  function* findRoots(): Generator<void, void> {
    const url = new URL(view.location.href);
    const now = adapter.readingRoots(url, doc);
    yield;
    const outermost = now.filter((root) => !now.some((other) => other !== root && flatContains(other, root)));
    for (const root of outermost) if (!roots.includes(root)) dirty.add(root);
    const gone = new Set(roots.filter((root) => !outermost.includes(root)));
    roots = outermost;
    if (gone.size > 0) {
      yield* forget(gone);
      for (const root of roots) dirty.add(root);
    }
    const { record } = adapter.view(url, doc);
    ref = record?.ref ?? null;
    const shown = record?.type ?? undefined;
    if (shown !== on.object) for (const root of roots) dirty.add(root);
    on = { ...on, object: shown };
  }

  function* read(): Generator<void, void> {
    yield* findRoots();
    const changed = dirty;
    dirty = new Set();
    const unreached = new Set<Element>();
    const blocks = yield* readingPlan(changed, roots, rules.leftAlone, (block) => unreached.add(block));
    for (const block of unreached) overlooked.unseen(block);
    yield* forget(unreached.size > 0 ? new Set([...blocks, ...unreached]) : blocks);
    for (const block of blocks) {
      for (const part of textBlocks(block, rules)) yield* lots.add(part);
      yield* lots.next();
    }
    lots.end();
    for (const root of shadowRoots) if (!root.host.isConnected) shadowRoots.delete(root);
    const repaint = stale;
    stale = false;
    if (repaint) yield* paint();
    else painter.check();
  }

  async function work(): Promise<void> {
    do {
      const wait = pace(performance.now());
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      await pageIdle(view);
      if (off) return;
      again = false;
      await inSlices(read(), () => off);
      if (!off && (await items.ask(ref))) readAgain();
    } while (again && !off);
  }

  function update(changes: PageChanges): Promise<void> {
    for (const element of changes.elements) dirty.add(element);
    if (changes.all) for (const root of roots) dirty.add(root);
    if (changes.all || changes.structure) stale = true;
    again = true;
    running ??= work().finally(() => {
      running = null;
    });
    return running;
  }

  /** Other words count now, by what was asked or chosen. */
  function readAgain(): void {
    void update({ all: true, elements: new Set(), structure: true });
  }

  /** What no change of the page's nodes tells of: text hidden or shown by a rule, a shadow root, our names taken. */
  function* look(): Generator<void, void> {
    const elements = new Set<Element>();
    for (const { owner } of painted) {
      yield;
      if (owner.isConnected && !isSeen(owner)) elements.add(owner);
    }
    for (const element of yield* overlooked.look()) elements.add(element);
    painter.check();
    if (elements.size > 0) void update({ all: false, elements, structure: false });
  }
  const stopLooking = lookAgain(doc, look);

  return {
    update,
    setFinder(next) {
      finder = next;
      readAgain();
    },
    setMuted(ids) {
      if (ids.length === muted.size && ids.every((id) => muted.has(id))) return;
      muted = new Set(ids);
      readAgain();
    },
    setAmber(ids) {
      if (ids.length === amber.size && ids.every((id) => amber.has(id))) return;
      amber = new Set(ids);
      show(painted);
    },
    setQuietness(next) {
      const { repeat, budget } = quietness;
      quietness = next;
      key.set(next.hold);
      if (next.repeat === repeat && next.budget === budget) return;
      void update({ all: false, elements: new Set(), structure: true });
    },
    askAgain() {
      items.forget();
      void update({ all: false, elements: new Set(), structure: false });
    },
    painted: () => painted,
    recolour: () => show(painted),
    at: (x, y) => wordAtPoint(doc, painted.filter(isShown), x, y, shadowRoots),
    setOpen(word) {
      opened = word;
      painter.tint(word);
      show(painted);
    },
    count: () => painted.length,
    all: () => found.flat(),
    dispose() {
      off = true;
      stopLooking();
      key.dispose();
      typing.dispose();
      painter.dispose();
      found = [];
    },
  };
}
