import type { Mark } from '../../components/models';
import type { HostAdapter, PageRow } from '../../lib/hosts/adapter';
import { send } from '../../lib/messaging/client';
import type { PageContext, RowVerdict } from '../../lib/messaging/protocol';
import { flatParent } from '../../lib/page/flat-tree';
import type { ListPlace } from '../../lib/page/list-place';
import type { MarkOnPage } from '../../lib/page/marks';
import type { Word } from '../../lib/page/word';
import { type AskedFields, fieldsToSend } from './question';

/** So many rows are asked about at once; the others after these. */
const MOST_AT_ONCE = 200;
/** So many answers are kept, for rows that are scrolled out of sight and back. */
const MOST_ANSWERS = 2000;

/** A warning of a row: which, and about which record. */
export interface RowSign {
  mark: Mark;
  context: PageContext;
}

interface Place extends ListPlace {
  row: PageRow;
  name: string;
  context: PageContext;
  verdict: RowVerdict | null;
}

export interface RowWatch {
  /** Follows what is drawn now, and asks about what is new in it. */
  look(): void;
  /** What was said may be out of date: asks about every row again. */
  ask(): void;
  setFields(names: readonly string[] | null): void;
  /** Whether the reader wants lists marked. Counts from the next `ask`. */
  setOn(on: boolean): void;
  /** Where an element lies in a list; null: in a list, in no row of it. */
  placeOf(owner: Element): ListPlace | null | undefined;
  /** The warning that a painted word of a row stands for. */
  signOf(word: Word): RowSign | null;
  /** The warning of a row's small mark. */
  signByKey(key: string): RowSign | null;
  /** The small marks of the rows that have a warning, and no word that is its sign. */
  marks(painted: readonly Word[]): MarkOnPage[];
  dispose(): void;
}

/** Knows the rows and cards drawn now and asks what there is to say of them, in one question. */
export function watchRows(doc: Document, adapter: HostAdapter, onVerdicts: () => void): RowWatch {
  const verdicts = new Map<string, RowVerdict>();
  let places: Place[] = [];
  let byElement = new Map<Element, Place>();
  let names: AskedFields = null;
  let inList = false;
  /** Until the reader's settings are known nothing is asked. */
  let on = false;
  let asking = false;
  /** Counts what makes answers void. */
  let turn = 0;

  function contextOf({ record, fields }: PageRow): PageContext {
    const pageLocale = doc.documentElement.lang || null;
    return { host: adapter.id, ref: record.ref, pageLocale, fields: fieldsToSend(fields, adapter, names) };
  }

  function look(): void {
    const url = new URL((doc.defaultView as Window).location.href);
    const { kind, record } = adapter.view(url, doc);
    inList = record === null && (kind === 'list' || kind === 'board');
    const seen = new Map<string, number>();
    places = (adapter.rows?.(url, doc) ?? []).map((row) => {
      const { ref } = row.record;
      const before = seen.get(ref) ?? 0;
      seen.set(ref, before + 1);
      const context = contextOf(row);
      const verdict = (on && verdicts.get(JSON.stringify(context))) || null;
      const terms = new Map(verdict?.words.map(({ term, mark }) => [term, mark]));
      return { row, element: row.element, name: `row ${before} ${ref}`, context, verdict, terms };
    });
    byElement = new Map(places.map((place) => [place.element, place]));
    if (on && !asking) void question();
  }

  async function question(): Promise<void> {
    const rows = new Map(places.map(({ context }) => [JSON.stringify(context), context]));
    for (const text of rows.keys()) if (verdicts.has(text)) rows.delete(text);
    const asked = [...rows.values()].slice(0, MOST_AT_ONCE);
    if (asked.length === 0) return;
    const mine = turn;
    asking = true;
    const reply = await send('page.rows', { rows: asked }).catch(() => null);
    asking = false;
    if (mine !== turn) look();
    if (mine !== turn || !reply) return;
    if (verdicts.size > MOST_ANSWERS) verdicts.clear();
    asked.forEach((context, at) => {
      verdicts.set(JSON.stringify(context), reply.rows[at] ?? { mark: null, words: [] });
    });
    look();
    onVerdicts();
  }

  function forget(): void {
    turn++;
    verdicts.clear();
  }

  /** The innermost row around an element. */
  function ownPlace(owner: Element): Place | undefined {
    for (let at: Element | null = owner; at && byElement.size > 0; at = flatParent(at)) {
      const place = byElement.get(at);
      if (place) return place;
    }
    return undefined;
  }

  return {
    look,
    ask() {
      forget();
      look();
      onVerdicts();
    },
    setFields(next) {
      names = next && new Set(next);
    },
    setOn(next) {
      on = next;
    },
    placeOf: (owner) => ownPlace(owner) ?? (inList ? null : undefined),
    signOf(word) {
      const place = ownPlace(word.owner);
      const mark = place && word.ids.map((id) => place.terms.get(id)).find((one) => one !== undefined);
      return place && mark ? { mark, context: place.context } : null;
    },
    signByKey(key) {
      const place = places.find(({ name }) => name === key);
      return place?.verdict?.mark ? { mark: place.verdict.mark, context: place.context } : null;
    },
    marks(painted) {
      const said = new Set(painted.map(({ owner }) => ownPlace(owner)));
      return places.flatMap((place) => {
        const mark = place.verdict?.mark;
        const value = place.row.title;
        if (!mark || !value || said.has(place)) return [];
        return [{ mark: { ...mark, key: place.name, text: '' }, anchor: { value, label: null, below: false } }];
      });
    },
    dispose() {
      forget();
      places = [];
      byElement.clear();
      on = false;
    },
  };
}
