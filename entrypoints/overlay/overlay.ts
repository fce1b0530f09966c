import type { Mark } from '../../components/models';
import type { HostAdapter } from '../../lib/hosts/adapter';
import { createFinder } from '../../lib/match/find';
import { indexOfText } from '../../lib/match/index-text';
import { send } from '../../lib/messaging/client';
import type { PageCountReply } from '../../lib/messaging/protocol';
import { nameOf } from '../../lib/page/choose-words';
import { type Hover, watchHover } from '../../lib/page/hover';
import { bringIntoView, isInModal, isInSight, isModalOpen } from '../../lib/page/in-sight';
import { inTurn } from '../../lib/page/in-turn';
import { createLateMarks } from '../../lib/page/late-marks';
import type { MarkOnPage } from '../../lib/page/marks';
import { watchNavigation } from '../../lib/page/navigation';
import { isOurNode } from '../../lib/page/our-nodes';
import { measuredTheme } from '../../lib/page/page-theme';
import { type PageChanges, watchPage } from '../../lib/page/page-watch';
import { saysTheSame } from '../../lib/page/says-the-same';
import { isSameWord, isStanding, lineAt, type Point, rectsOf, type Word } from '../../lib/page/word';
import { startWords } from '../../lib/page/words';
import { openOrClosedShadowRoot } from '../../lib/platform/page-runtime';
import type { LocalDate } from '../../lib/values/local-date';
import type { Quietness } from '../../lib/values/quietness';
import { type CardTarget, createCardOpener } from './card-opener';
import type { OverlayStyles } from './overlay-styles';
import { recordSigns } from './record-signs';
import { type MarkOnWord, watchRecord } from './record-watch';
import { type RowSign, type RowWatch, watchRows } from './row-watch';

export interface Overlay {
  /** As the background sends it. */
  setIndex(index: string): void;
  /** The names of page fields that the workspace asks about; null: all. */
  setFields(names: readonly string[] | null): void;
  /** Whether the reader wants rows of lists marked. */
  setLists(on: boolean): void;
  /** Terms that the reader does not want to see here. */
  setMuted(ids: readonly string[]): void;
  /** Terms of which something is off. */
  setAmber(ids: readonly string[]): void;
  /** How sparingly the reader wants words painted. */
  setQuietness(quietness: Quietness): void;
  /** Opens the card of the next mark or word, or the one before, and moves the focus in. */
  step(by: 1 | -1): void;
  /** Opens the card of one of them, painted or not, and moves the focus in. False where it is not there to be seen. */
  show(what?: string): boolean;
  /** What was fetched ahead may be out of date. */
  forget(): void;
  /** Something the reader or the workspace decides has changed. */
  refresh(): void;
  count(): Omit<PageCountReply, 'recognised' | 'unrecognised'>;
  dispose(): void;
}

/** No text has changed, and what of it is painted may. */
const STRUCTURE: PageChanges = { all: false, elements: new Set(), structure: true };

/** A word, or the key of a mark. */
type Target = Word | string;

const isSameTarget = (a: Target, b: Target) =>
  typeof a === 'string' || typeof b === 'string' ? a === b : isSameWord(a, b);

/**
 * All that Plumbline does on one page while it is on: words painted, marks placed, cards opened. `isOver` is asked at
 * each activity: the script's extension may be gone.
 */
export function startOverlay(
  doc: Document,
  adapter: HostAdapter,
  index: string,
  styles: OverlayStyles,
  isOver: () => boolean,
): Overlay {
  const shown = new Map<string, Mark>();

  const marks = createLateMarks(
    doc,
    {
      shadowRootOf: openOrClosedShadowRoot,
      layerCss: styles.layer,
      onOver: (mark) => hover.over(mark?.key ?? null),
      onActivate: (mark) => hover.activate(mark.key),
    },
    () => send('page.need-script', { script: 'marks' }),
  );
  const watch = watchPage(doc, {
    panes: adapter.panes,
    isOurs: isOurNode,
    shadowRootOf: openOrClosedShadowRoot,
    onChanges: onPageChanged,
  });
  const words = startWords(doc, {
    adapter,
    finder: createFinder(indexOfText(index)),
    css: styles.highlights,
    cssInDocument: styles.highlightsInDocument,
    shadowRootOf: openOrClosedShadowRoot,
    onShadowRoot: watch.addRoot,
    speakingOf: async (ids, ref) => (await send('page.items', { ids, ref })).speaking,
    placeInList: (owner) => rows.placeOf(owner),
    colourOf: (word) => (word.kind === 'item' || signOf(word) ? 'look' : 'term'),
  });
  const rows: RowWatch = watchRows(doc, adapter, () => void repaint());
  let off = false;
  let recordMarks: readonly MarkOnPage[] = [];
  const signs = recordSigns(words.painted, () => record.context());
  const onMarks = (placed: readonly MarkOnPage[], onWords: readonly MarkOnWord[]) => {
    recordMarks = placed;
    signs.set(onWords);
    words.recolour();
    showMarks(false);
  };
  const record = watchRecord(doc, adapter, onMarks, signs.isPainted);
  const signOf = (word: Word) => rows.signOf(word) ?? signs.signOf(word);

  /** @param newRows Whether rows may get a mark that had none: their words have been looked for. */
  function showMarks(newRows: boolean): void {
    const inRows = rows.marks(words.painted()).filter(({ mark }) => newRows || shown.has(mark.key));
    const placed = [...recordMarks, ...inRows];
    const theme = adapter.theme(doc);
    if (placed[0]) marks.setTheme(theme ?? measuredTheme(placed[0].anchor.value));
    for (const key of shown.keys()) if (!placed.some(({ mark }) => mark.key === key)) hover.gone(key);
    const before = openMark === null ? undefined : shown.get(openMark);
    shown.clear();
    for (const { mark } of placed) shown.set(mark.key, mark);
    marks.show(placed);
    const now = before && shown.get(before.key);
    const wanted = now && !saysTheSame(before, now) ? cardTarget(now.key) : null;
    if (wanted) cards.renew(wanted);
  }
  const cards = createCardOpener({
    onClosed: () => hover.reset(),
    onPointer: (inside) => hover.cardPointer(inside),
    onPin: (on) => hover.pin(on),
  });

  function cardTarget(target: Target): CardTarget | null {
    const inRow = typeof target === 'string' ? rows.signByKey(target) : signOf(target);
    if (typeof target !== 'string') {
      const { ids, kind, text: title } = target;
      // Of a word that is broken over lines, the part that the pointer is on.
      const line = point ? lineAt(target, point) : 0;
      const rect = () => rectsOf(target).at(line) ?? null;
      const inSight = () => isAt(target, rect());
      const onMute = async (everywhere: boolean) =>
        (await send('page.mute', { kind, ids, origin: doc.location.origin, everywhere })).ok;
      if (inRow) return markTarget(inRow, rect, inSight);
      const subject = { kind: kind === 'item' ? ('item' as const) : ('word' as const), ids, host: adapter.id };
      return { subject, title, rect, inSight, onSnooze: null, onMute };
    }
    const context = record.context();
    const mark = shown.get(target);
    const sign = inRow ?? (context && mark ? { mark, context } : null);
    const rect = () => marks.rect(target) ?? marks.value(target)?.rect ?? null;
    return sign && markTarget(sign, rect, () => isAt(target, rect()));
  }

  function markTarget({ mark, context }: RowSign, place: () => DOMRect | null, inView: () => boolean): CardTarget {
    const { key, text: title } = mark;
    // A snoozed mark goes at once; its card stays where it was until its answer has been read.
    let stood: DOMRect | null = null;
    const onSnooze = async (until: LocalDate | null) => {
      stood = place();
      hover.linger();
      return (await send('page.snooze', { key, context, until })).ok;
    };
    const subject = { kind: 'mark' as const, key, context };
    const rect = () => place() ?? stood;
    return { subject, title, rect, inSight: () => stood !== null || inView(), onSnooze, onMute: null };
  }

  const nodeOf = (target: Target) =>
    typeof target === 'string' ? marks.value(target)?.element : target.slices[0]?.node;

  function isAt(target: Target, rect: DOMRect | null): boolean {
    const node = nodeOf(target);
    return rect !== null && node !== undefined && isInSight(node, rect);
  }

  const themeAt = (target: Target) =>
    adapter.theme(doc) ?? measuredTheme(typeof target === 'string' ? doc.body : target.owner);

  let point: Point | null = null;
  let stepped: Target | null = null;
  let openWord: Word | null = null;
  let openMark: string | null = null;
  const hover: Hover<Target> = watchHover<Target>(doc, {
    targetAt(x, y) {
      point = { x, y };
      const word = words.at(x, y);
      return word && !isModalOpen(doc) && !isInModal(word.owner) ? word : null;
    },
    same: isSameTarget,
    isOurs: ({ target }) => target instanceof Element && isOurNode(target),
    onRest(target) {
      const wanted = isOver() ? null : cardTarget(target);
      if (wanted) cards.prepare(wanted, themeAt(target), () => hover.opensIn(target));
    },
    onOpen(target, { held }) {
      const wanted = isOver() ? null : cardTarget(target);
      if (!wanted) return;
      if (typeof target === 'string') openMark = target;
      else openWord = target;
      marks.setOpen(openMark);
      cards.open(wanted, { held, theme: themeAt(target) });
      // After the card, whose frame has enough to do.
      requestIdleCallback(() => off || words.setOpen(openWord), { timeout: 100 });
    },
    onClose(_target, follows) {
      openWord = openMark = null;
      words.setOpen(null);
      marks.setOpen(null);
      cards.close(follows);
    },
  });

  function onPageChanged(changes: PageChanges): void {
    if (isOver()) return;
    record.look();
    rows.look();
    showMarks(false);
    void repaint(changes);
  }

  async function repaint(changes: PageChanges = STRUCTURE): Promise<void> {
    await words.update(changes);
    if (off) return;
    if (openWord && !isStanding(openWord)) hover.gone(openWord);
    record.place();
    showMarks(true);
  }

  function showFirst(targets: Iterable<Target>): boolean {
    // Under a modal dialog a card would be seen and could not be used.
    if (isOver() || isModalOpen(doc)) return false;
    for (const target of targets) {
      const node = nodeOf(target);
      const place = () =>
        typeof target === 'string' ? (marks.value(target)?.rect ?? null) : (rectsOf(target)[0] ?? null);
      if (!node || isInModal(node) || !bringIntoView(node, place)) continue;
      point = null;
      stepped = target;
      hover.show(target);
      return true;
    }
    return false;
  }

  function count() {
    const found: Record<string, number> = {};
    for (const word of words.all()) found[nameOf(word)] = (found[nameOf(word)] ?? 0) + 1;
    const marked = words.painted().filter((word) => signOf(word)).length;
    return { warnings: shown.size + marked, terms: words.count() - marked, found, context: record.context() };
  }

  const stopNavigation = watchNavigation(doc, () => {
    stepped = null;
    hover.reset();
    cards.forget();
    onPageChanged({ all: true, elements: new Set(), structure: true });
  });
  onPageChanged({ all: true, elements: new Set(), structure: true });

  return {
    setIndex(next) {
      hover.reset();
      words.setFinder(createFinder(indexOfText(next)));
    },
    setFields(names) {
      record.setFields(names);
      rows.setFields(names);
    },
    setLists: rows.setOn,
    setMuted: words.setMuted,
    setAmber: words.setAmber,
    setQuietness: words.setQuietness,
    step(by) {
      // Warnings first: those that stand on a word as well.
      const painted = [...words.painted()].sort((a, b) => Number(!signOf(a)) - Number(!signOf(b)));
      showFirst(inTurn([...marks.keys(), ...painted], openMark ?? openWord ?? stepped, by, isSameTarget));
    },
    show: (what) =>
      showFirst([...marks.keys(), ...words.all()].filter((of) => (typeof of === 'string' ? of : nameOf(of)) === what)),
    forget: cards.forget,

    refresh() {
      record.ask();
      words.askAgain();
      rows.ask();
      const wanted = openWord && cardTarget(openWord);
      if (wanted) cards.renew(wanted);
    },
    count,
    dispose() {
      off = true;
      stopNavigation();
      watch.dispose();
      hover.dispose();
      cards.dispose();
      record.dispose();
      rows.dispose();
      marks.dispose();
      words.dispose();
    },
  };
}
