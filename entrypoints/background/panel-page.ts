import type { PanelModel } from '../../components/panel-models';
import type { PageCountReply } from '../../lib/messaging/protocol';
import { say } from '../../lib/phrases/say';
import { fitsAgainOn } from '../../lib/reader/fits-again';
import type { ReaderMemory } from '../../lib/reader/open-memory';
import { isPutAside } from '../../lib/reader/snoozes';
import { outlookOf } from '../../lib/reason/evaluate';
import { byCause } from '../../lib/reason/quiet/by-cause';
import type { Warning } from '../../lib/reason/warning';
import { worstFirst } from '../../lib/reason/worst-first';
import { teamRows, teamsOfItems } from '../../lib/views/panel-teams';
import { warningRow } from '../../lib/views/panel-warnings';
import { type FoundWord, wordRows } from '../../lib/views/panel-words';
import type { Item } from '../../lib/workspace/schema';
import { type CurrentView, verdictsOf } from './current-view';
import { type JudgedItem, judgeRecord } from './judge-record';

type OnPage = Pick<PanelModel, 'title' | 'warnings' | 'words' | 'teams' | 'snoozed' | 'calm'>;

const foundWords = (found: PageCountReply['found']): FoundWord[] =>
  Object.entries(found).flatMap(([name, places]) => {
    const [kind, ...ids] = name.split(' ');
    return kind === 'term' || kind === 'item' ? [{ kind, ids, places }] : [];
  });

/** What was checked where nothing is to be looked at: the dates of the page's chains, and how close the closest is. */
function calmWords({ ctx }: CurrentView, judged: readonly JudgedItem[]): string {
  const says = (id: string, values = {}) => say(id, values, ctx.locale, ctx.today);
  let steps = 0;
  const spare = judged.flatMap(({ item, page: { target, facts } }) => {
    const outlook = outlookOf(ctx.index, item, { now: ctx.now, target, facts });
    if (outlook?.spareDays == null) return [];
    steps += ctx.index.processes.get(ctx.index.items.get(item)?.process?.id ?? '')?.steps.length ?? 0;
    return [outlook.spareDays];
  });
  if (spare.length === 0) return says(judged.length > 0 ? 'panel.calm-record' : 'panel.calm-words');
  return says('panel.calm-dates', { dates: spare.length, steps, days: Math.min(...spare) });
}

/** The items that a page speaks of: those of its record, and those its words name. */
function itemsOf({ ctx }: CurrentView, judged: readonly JudgedItem[], words: readonly FoundWord[]): Item[] {
  const ids = [...judged.map(({ item }) => item), ...words.flatMap(({ kind, ids }) => (kind === 'item' ? ids : []))];
  return [...new Set(ids)].flatMap((id) => ctx.index.items.get(id) ?? []);
}

/** What the panel lists of one page. Nothing of the page itself is kept. */
export function onThisPage(view: CurrentView, page: PageCountReply, memory: ReaderMemory): OnPage {
  const { ctx } = view;
  const judged = page.context ? judgeRecord(view, page.context) : [];
  const words = foundWords(page.found);
  const targets = new Map(judged.map(({ item, page: { target } }) => [item, target ?? null]));
  const all = judged.flatMap(({ warnings }) => warnings).sort(worstFirst);
  const rowOf = (warning: Warning) => warningRow(ctx, warning, targets.get(warning.item) ?? null, true);
  const warnings = byCause(all.filter((warning) => !isPutAside(memory.snoozes, warning, ctx.today))).flatMap(
    ({ warnings: [worst, ...others] }) =>
      worst
        ? [
            {
              ...rowOf(worst),
              aside: others.length > 0 ? say('panel.more', { n: others.length }, ctx.locale, ctx.today) : null,
            },
          ]
        : [],
  );
  return {
    title: judged.flatMap(({ item }) => ctx.index.items.get(item)?.title ?? [])[0] ?? null,
    warnings,
    words: wordRows(ctx, words),
    teams: teamRows(ctx, teamsOfItems(ctx, itemsOf(view, judged, words))),
    snoozed: all.filter((warning) => isPutAside(memory.snoozes, warning, ctx.today)).map(rowOf),
    calm: warnings.length === 0 ? calmWords(view, judged) : null,
  };
}

/** Every item that the reader saw late and that fits again, on this page or not. */
export function fitsAgainLines(view: CurrentView, memory: ReaderMemory): string[] {
  const { ctx } = view;
  return fitsAgainOn(verdictsOf(view, memory), ctx.today).flatMap(({ item, spareDays }) => {
    const title = ctx.index.items.get(item)?.title;
    return title === undefined ? [] : [say('fits-again.row', { title, days: spareDays }, ctx.locale, ctx.today)];
  });
}
