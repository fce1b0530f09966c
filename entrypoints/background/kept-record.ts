import type { Mark } from '../../components/models';
import type { DerivedStore } from '../../lib/cache/derived-store';
import type { Position } from '../../lib/cache/position';
import { type KeptPage, refsToLookFor, rowsForRef, warningsOfPage } from '../../lib/derive/kept-page';
import type { PageKeeper } from '../../lib/derive/page-keeper';
import type { PageContext } from '../../lib/messaging/protocol';
import { noteVerdict } from '../../lib/reader/fits-again';
import type { ReaderMemory } from '../../lib/reader/open-memory';
import type { Settings, SettingsStore } from '../../lib/reader/settings';
import { canonical } from '../../lib/values/fingerprint';
import type { Ref } from '../../lib/values/ref';
import { verdictsOf } from './current-view';
import { isSaid } from './item-words';
import { type JudgedItem, marksOf } from './judge-record';
import { noteReturnsOnPage } from './over-snoozes';
import { momentOf, type SceneHead } from './page-scene';
import { type PageValues, pageValues } from './page-values';
import { underUnshiftedHash } from './unshifted';

/** What of the worker is there before the workspace is. */
export interface EarlyState {
  settings: SettingsStore;
  memory: ReaderMemory;
  pages: PageKeeper;
  derived: DerivedStore;
  position(): Promise<Position | null>;
}

/** The page reads as the workspace does, so that what is known of the item is what a judgement would say. */
const readsAsKept = ({ target, facts }: PageValues, { item }: KeptPage) =>
  (target === undefined || target === item.target?.date) && canonical(facts) === canonical(item.facts ?? {});

/**
 * The marks of the record on screen by the pages that are kept: one look at an index, and no workspace. Null where they
 * are of another time or reader, or the page says more than they know: then the record is to be judged.
 */
export async function keptMarks(
  { settings: store, memory, pages, position: positionOf }: EarlyState,
  context: PageContext,
  clock: number,
  locale: string,
): Promise<Mark[] | null> {
  const settings: Settings = store.current();
  // A link that a page shows may be one that the workspace lacks.
  if (settings.source === null || (context.links?.length ?? 0) > 0) return null;
  const [held, position] = await Promise.all([pages.store.at(refsToLookFor(context.ref)), positionOf()]);
  if (!held || !position) return null;
  const head = held.head as SceneHead;
  const { today, shiftWeeks, name } = momentOf(head, position, settings, clock);
  if (name !== head.name) return null;

  const judged: JudgedItem[] = [];
  const underAsOf = settings.asOf !== null;
  const verdicts = verdictsOf({ underAsOf }, memory);
  for (const { item, value } of rowsForRef(held.rows, context.ref)) {
    const kept = value as KeptPage;
    const page = pageValues(context, kept.item, { fields: head.fields ?? undefined }, locale);
    const isLate = kept.warnings.some(({ rule }) => rule === 'chain-misses-date');
    // One that was late and is not has to be told by how many days it fits.
    if (!readsAsKept(page, kept) || (!isLate && verdicts.seenLate.get(item))) return null;
    judged.push({ item, page, warnings: warningsOfPage(kept).map((one) => underUnshiftedHash(one, shiftWeeks)) });
  }
  for (const { item, page, warnings } of judged)
    if (page.targetFrom === 'page' && warnings.some(({ rule }) => rule === 'chain-misses-date'))
      await noteVerdict(verdicts, item, { late: true }, true, today);
  const ctx = { today, locale };
  await noteReturnsOnPage({ underAsOf, ctx }, judged, memory);
  return marksOf({ ctx }, judged, memory);
}

/**
 * Of the items that a page names those that have something to say, by the pages that are kept. Null where they are of
 * another time or reader.
 */
export async function keptSpeaking(
  { settings: store, memory, pages, position: positionOf }: EarlyState,
  ids: readonly string[],
  ref: Ref | null,
  clock: number,
): Promise<string[] | null> {
  const settings = store.current();
  if (settings.source === null) return null;
  const [held, position] = await Promise.all([pages.store.at(ref ? refsToLookFor(ref) : [], ids), positionOf()]);
  if (!held || !position) return null;
  const head = held.head as SceneHead;
  const { today, shiftWeeks, name } = momentOf(head, position, settings, clock);
  if (name !== head.name) return null;
  const own = new Set(ref ? rowsForRef(held.rows, ref).map(({ item }) => item) : []);
  const speaking = held.named.filter(
    ({ item, value }) =>
      !own.has(item) &&
      warningsOfPage(value as KeptPage).some((one) => isSaid(underUnshiftedHash(one, shiftWeeks), memory, today)),
  );
  const said = new Set(speaking.map(({ item }) => item));
  return ids.filter((id) => said.has(id));
}
