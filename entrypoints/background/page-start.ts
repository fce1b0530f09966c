import type { DerivedStore } from '../../lib/cache/derived-store';
import type { Position } from '../../lib/cache/position';
import type { HostId } from '../../lib/hosts/adapter';
import { INDEX_FORMAT } from '../../lib/match/index-layout';
import type { ReaderMemory } from '../../lib/reader/open-memory';
import type { Settings } from '../../lib/reader/settings';
import { wallClockAt } from '../../lib/values/zoned-time';
import { termsToLookAt } from '../../lib/views/off-terms';
import type { Manifest } from '../../lib/workspace/schema';
import { type CurrentView, nowOf } from './current-view';
import { hostLocators } from './host-locators';
import type { EarlyState } from './kept-record';
import { quietWords } from './known-words';
import { askedFields } from './page-values';
import { WORD_INDEX } from './word-index';

const KEY = 'page-start';

/** What a page script starts with, as far as the workspace says it. */
export interface PageStart {
  version: string;
  /** Null where the page holds this version already. */
  index: string | null;
  fields: string[] | null;
  locators: Record<string, string>;
  /** Ids of the words that the reader knows and that mean the same still. */
  still: string[];
  /** Ids of the terms of which something is off. */
  amber: string[];
}

/** What is kept of a workspace for the pages that start. Plain JSON. */
interface Kept {
  words: string;
  manifest: Pick<Manifest, 'fields'>;
  /** The workspace has locators: whether they count, its source says. */
  locators: boolean;
  /** The words that the reader knew when this was kept, and which of them mean the same still. */
  known: string;
  still: string[];
  /** The zone in which it is another day, and for which day and reader these terms are off. */
  zone: string;
  seen: string;
  amber: string[];
}

const nameOf = ({ epoch, version, generation }: Position, { source }: Settings) =>
  JSON.stringify([INDEX_FORMAT, epoch, version, generation, source]);

/** What the reader knows, and as whom: another text whenever other words may be quiet. */
const knownOf = ({ reads }: Pick<ReaderMemory, 'reads'>, { team }: Settings) =>
  JSON.stringify([team, reads.all().filter(({ known }) => known)]);

/** The day that is shown, and to whom: another text whenever other terms may be off. */
const seenOn = (settings: Settings, zone: string, clock: number) =>
  JSON.stringify([settings.team, settings.asOf, wallClockAt(nowOf(settings, zone, clock), zone).date]);

/** Keeps what pages of this workspace start with. */
export async function keepPageStart(
  view: CurrentView,
  { derived, settings, memory }: Pick<EarlyState, 'derived' | 'settings' | 'memory'>,
): Promise<void> {
  const { index, foot, now } = view.ctx;
  const { manifest } = index;
  const kept: Kept = {
    words: view.words.version(),
    manifest: { fields: manifest.fields },
    locators: manifest.hosts?.locators !== undefined,
    known: knownOf(memory, settings.current()),
    still: quietWords(view, memory),
    zone: foot.timeZone,
    seen: seenOn(settings.current(), foot.timeZone, now),
    amber: termsToLookAt(view.ctx),
  };
  await derived.put(KEY, nameOf(view.position, settings.current()), JSON.stringify(kept));
}

/** Reads a compiled index that is kept; null where it is not. */
export type IndexReader = (derived: DerivedStore, words: string) => Promise<string | null>;

/** Holds what was read last: every tab of a browser that starts asks for the same. */
export function createIndexReader(): IndexReader {
  let held: { words: string; text: Promise<string | null> } | null = null;
  return async (derived, words) => {
    if (held?.words !== words) held = { words, text: derived.get(WORD_INDEX, words) };
    const text = await held.text;
    if (text === null) held = null;
    return text;
  };
}

/**
 * What a page starts with, by what is kept and without the workspace. Null where that is of another version, or the
 * workspace has to be asked: for locators, which count by its source, for words of the sample that the reader knows,
 * whose changes move with the week, and on another day, on which other reviews are overdue.
 */
export async function keptPageStart(
  { settings: store, memory, derived, position: positionOf }: EarlyState,
  host: HostId,
  known: string | null,
  readIndex: IndexReader,
  clock: number,
): Promise<PageStart | null> {
  const settings = store.current();
  const position = await positionOf();
  if (settings.source === null || !position) return null;
  const text = await derived.get(KEY, nameOf(position, settings));
  if (text === null) return null;
  const kept = JSON.parse(text) as Kept;
  const moves = position.sourceKind === 'sample' && memory.reads.all().some((read) => read.known);
  if (kept.locators || moves || kept.known !== knownOf(memory, settings)) return null;
  if (kept.seen !== seenOn(settings, kept.zone, clock)) return null;
  const index = kept.words === known ? null : await readIndex(derived, kept.words);
  if (index === null && kept.words !== known) return null;
  const { words: version, manifest, still, amber } = kept;
  return { version, index, fields: askedFields(host, manifest), locators: {}, still, amber };
}

/** The same by the workspace. */
export async function pageStartOf(
  view: CurrentView,
  memory: ReaderMemory,
  signed: boolean,
  host: HostId,
  known: string | null,
): Promise<PageStart> {
  const { manifest } = view.ctx.index;
  const version = view.words.version();
  return {
    version,
    index: version === known ? null : await view.words.text(),
    fields: askedFields(host, manifest),
    locators: hostLocators(host, manifest, signed),
    still: quietWords(view, memory),
    amber: termsToLookAt(view.ctx),
  };
}
