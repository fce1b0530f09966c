import type { HostId } from '../../lib/hosts/adapter';
import type { Handlers } from '../../lib/messaging/serve';
import { otherLanguage } from '../../lib/phrases/catalogues';
import type { Ports, Sender } from '../../lib/platform/ports';
import { mute, mutedOn } from '../../lib/reader/muted-words';
import type { Settings } from '../../lib/reader/settings';
import type { ViewSource } from './current-view';
import { isSigned } from './host-locators';
import { speakingItems } from './item-words';
import { judgeRecord, marksOf, rememberVerdicts } from './judge-record';
import { type EarlyState, keptMarks, keptSpeaking } from './kept-record';
import { tellTabs } from './open-tabs';
import { noteReturnsOnPage } from './over-snoozes';
import { scriptOf } from './page-scripts';
import { createIndexReader, keepPageStart, keptPageStart, type PageStart, pageStartOf } from './page-start';
import { rowVerdict } from './row-verdict';
import { isGranted, siteOf } from './sites';
import { snooze } from './snooze';
import type { WorkerState } from './worker-state';

/** WXT's name for the built card script. */
const CARD_SCRIPT = 'content-scripts/card.js';

type PageHandlers = Pick<
  Handlers,
  | 'page.hello'
  | 'page.record'
  | 'page.items'
  | 'page.rows'
  | 'page.need-card-script'
  | 'page.need-host-script'
  | 'page.snooze'
  | 'page.mute'
>;

const isPaused = ({ pausedEverywhere, pausedSites }: Settings, origin: string | null) =>
  pausedEverywhere || (origin !== null && pausedSites.includes(origin));

/** What page scripts ask for. */
export function pageHandlers(
  ports: Ports,
  ready: Promise<WorkerState>,
  viewOf: ViewSource,
  early: Promise<EarlyState> = ready,
): PageHandlers {
  /** Runs a packaged script in the frame that asks. */
  async function inject(file: string, { tabId, frameId }: Sender): Promise<{ ok: boolean }> {
    if (tabId === null) return { ok: false };
    return ports.scripting.run(file, { tabId, frameId }).then(
      () => ({ ok: true }),
      () => ({ ok: false }),
    );
  }

  const readIndex = createIndexReader();

  /** What a page starts with, by the workspace; null where there is none. It is kept for the next. */
  async function startOf(host: HostId, known: string | null): Promise<PageStart | null> {
    const state = await ready;
    const view = viewOf(state);
    if (!view) return null;
    const start = await pageStartOf(view, state.memory, await isSigned(state), host, known);
    void keepPageStart(view, state);
    return start;
  }

  return {
    async 'page.hello'({ host, origin, known }, sender) {
      const first = await early;
      const { memory, settings } = first;
      // The sender's own address where the browser gives it; what a page's process says is the second best.
      const site = siteOf(sender.url) ?? siteOf(origin);
      if (!site || isPaused(settings.current(), site.origin)) return { on: false };
      if (!(await isGranted(ports.permissions, site))) return { on: false };
      const start =
        (await keptPageStart(first, host, known, readIndex, ports.clock.now())) ?? (await startOf(host, known));
      if (!start) return { on: false };
      const { still, ...rest } = start;
      const { lists, quiet } = settings.current();
      return { on: true, ...rest, muted: [...mutedOn(memory.muted, 'term', site.origin), ...still], lists, quiet };
    },

    async 'page.record'(context, sender) {
      const first = await early;
      if (isPaused(first.settings.current(), siteOf(sender.url)?.origin ?? null)) return { marks: [] };
      const kept = await keptMarks(first, context, ports.clock.now(), ports.runtime.uiLanguage());
      if (kept) return { marks: kept };
      const state = await ready;
      const view = viewOf(state);
      if (!view) return { marks: [] };
      const judged = judgeRecord(view, context);
      await rememberVerdicts(view, judged, state.memory);
      await noteReturnsOnPage(view, judged, state.memory);
      return { marks: marksOf(view, judged, state.memory) };
    },

    async 'page.items'({ ids: named, ref }, sender) {
      const first = await early;
      const site = siteOf(sender.url)?.origin ?? null;
      if (isPaused(first.settings.current(), site)) return { speaking: [] };
      const muted = new Set(mutedOn(first.memory.muted, 'item', site));
      const ids = named.filter((id) => !muted.has(id));
      const kept = await keptSpeaking(first, ids, ref, ports.clock.now());
      if (kept) return { speaking: kept };
      const state = await ready;
      const view = viewOf(state);
      if (!view) return { speaking: [] };
      return { speaking: speakingItems(view, state.memory, ids, ref) };
    },

    async 'page.rows'({ rows }, sender) {
      const state = await ready;
      const view = viewOf(state);
      const settings = state.settings.current();
      if (!view || !settings.lists || isPaused(settings, siteOf(sender.url)?.origin ?? null)) return { rows: [] };
      return { rows: rows.map((context) => rowVerdict(view, judgeRecord(view, context), state.memory)) };
    },

    async 'page.need-card-script'(_request, sender) {
      // The reader's words come first: what the card says at once would be English otherwise.
      const language = otherLanguage(ports.runtime.uiLanguage());
      const ready = language === null || (await inject(`phrases-${language}.js`, sender)).ok;
      return ready ? inject(CARD_SCRIPT, sender) : { ok: false };
    },
    'page.need-host-script': ({ host }, sender) => inject(scriptOf(host), sender),

    async 'page.snooze'({ key, context, until }) {
      const state = await ready;
      const view = viewOf(state);
      const warnings = view ? judgeRecord(view, context).flatMap((one) => one.warnings) : [];
      return {
        ok: await snooze(
          ports,
          state,
          view,
          warnings.find(({ factsHash }) => factsHash === key),
          until,
        ),
      };
    },

    async 'page.mute'({ kind, ids, origin, everywhere }, sender) {
      const state = await ready;
      const view = viewOf(state);
      const site = siteOf(sender.url) ?? siteOf(origin);
      const titleOf = (id: string) =>
        kind === 'item' ? view?.ctx.index.items.get(id)?.title : view?.ctx.index.terms.get(id)?.label;
      const words = ids.flatMap((id) => {
        const title = titleOf(id);
        return title === undefined ? [] : [{ kind, id, title }];
      });
      if (!site || words.length === 0) return { ok: false };
      const where = everywhere ? null : site.origin;
      const since = ports.clock.now();
      let ok = true;
      for (const word of words) ok = (await mute(state.memory.muted, word, where, since)) && ok;
      await tellTabs(ports);
      return { ok };
    },
  };
}
