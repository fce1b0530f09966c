import type { Mark } from '../../components/models';
import type { HostAdapter, PageField, ViewKind } from '../../lib/hosts/adapter';
import { send } from '../../lib/messaging/client';
import type { PageContext } from '../../lib/messaging/protocol';
import type { MarkOnPage } from '../../lib/page/marks';
import { type AskedFields, fieldsToSend, isEdited, linksToSend, mayBeDate } from './question';
import { createSettling } from './settling';

/**
 * Fields are read again this long after the page changed: seldom enough for the page, and with `QUIET_MS` soon enough for
 * a mark to be there within a tenth of a second after its field.
 */
const READ_MS = 30;

/** Where a record is read. In a form nothing is a fact yet, and a list is about no record. */
const READ_VIEWS: ReadonlySet<ViewKind> = new Set(['record', 'peek', 'modal']);

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A mark without a chip: the word that it is about is amber. */
export interface MarkOnWord {
  mark: Mark;
  term: string;
}

export interface RecordWatch {
  /** The page may read otherwise now: look, soon. */
  look(): void;
  /** Other words are painted than before: a mark that stands on a word may belong elsewhere. */
  place(): void;
  /** Ask again even where the page reads the same: what it is compared with has changed. */
  ask(): void;
  /** The names of fields that the workspace asks about. No others are sent. */
  setFields(names: readonly string[] | null): void;
  /** The record on screen, as it was asked about. */
  context(): PageContext | null;
  dispose(): void;
}

/**
 * Reads the record on screen and its fields, asks what there is to say, and tells where each mark belongs: those that
 * have a chip, and those that stand on a word.
 */
export function watchRecord(
  doc: Document,
  adapter: HostAdapter,
  onMarks: (marks: readonly MarkOnPage[], onWords: readonly MarkOnWord[]) => void,
  isPainted: (term: string) => boolean = () => false,
): RecordWatch {
  const view = doc.defaultView as Window;
  const settling = createSettling(mayBeDate);
  let names: AskedFields = null;
  let ref: string | null = null;
  let context: PageContext | null = null;
  let asked = '';
  let marks: Mark[] = [];
  let fields: PageField[] = [];
  /** Counts questions and records: an answer to an earlier one is for nobody. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;
  let off = false;

  const here = () => new URL(view.location.href);

  function read(): string | null {
    const { kind, record } = adapter.view(here(), doc);
    const isRead = record !== null && READ_VIEWS.has(kind);
    fields = isRead ? adapter.fields(here(), doc) : [];
    return isRead ? record.ref : null;
  }

  function place(): void {
    // Where the title is on screen is known only when the page's styles are: it is asked for a mark alone.
    const title = once(() => adapter.title(here(), doc));
    const onWords: MarkOnWord[] = [];
    let titled = false;
    const placed = marks.flatMap((mark): MarkOnPage[] => {
      const at = mark.place;
      if (at.kind === 'field') {
        const field = fields.find((one) => one.name === at.field && one.text !== null);
        return field ? [{ mark, anchor: { value: field.value, label: field.label, below: false } }] : [];
      }
      if (at.kind === 'word') {
        if (isPainted(at.term)) onWords.push({ mark, term: at.term });
        if (at.else === null || isPainted(at.term)) return [];
      }
      // One chip a place: the first is the worst.
      const value = titled ? null : title();
      if (!value) return [];
      titled = true;
      return [{ mark, anchor: { value, label: null, below: true } }];
    });
    onMarks(placed, onWords);
  }

  /** Another record, or none: what was said of the last is about nothing here. */
  function turnTo(next: string | null): void {
    ref = next;
    turn++;
    asked = '';
    context = null;
    marks = [];
    if (next === null) settling.left();
  }

  async function look(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const now = read();
    if (now !== ref) turnTo(now);
    place();
    if (ref === null) return;
    const wait = settling.wait(performance.now(), ref, fields);
    if (wait > 0) lookIn(wait);
    // What is being written is no fact yet, and what was said of the last one stays.
    else if (!isEdited(fields, names)) await question(ref);
  }

  async function question(about: string): Promise<void> {
    const next: PageContext = {
      host: adapter.id,
      ref: about,
      pageLocale: doc.documentElement.lang || null,
      fields: fieldsToSend(fields, adapter, names),
      links: linksToSend(adapter.links?.(here(), doc)),
    };
    const text = JSON.stringify(next);
    if (text === asked) return;
    asked = text;
    context = next;
    const mine = ++turn;
    try {
      const reply = await send('page.record', next);
      if (off || mine !== turn) return;
      marks = reply.marks;
      place();
    } catch {
      // The background is away: nothing new is said, and the next change of the page asks again.
      if (mine === turn) asked = '';
    }
  }

  function lookIn(ms: number): void {
    const at = performance.now() + ms;
    if (timer !== undefined && due <= at) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(look, ms);
  }

  lookIn(READ_MS);
  return {
    look: () => lookIn(READ_MS),
    place,
    ask() {
      asked = '';
      // At once: in a tab that is not in front timers are slow, and what it shows is out of date already.
      void look();
    },
    setFields(next) {
      names = next && new Set(next);
    },
    context: () => context,
    dispose() {
      off = true;
      clearTimeout(timer);
    },
  };
}
