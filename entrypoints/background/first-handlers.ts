import type { HostId } from '../../lib/hosts/adapter';
import type { FirstMessage } from '../../lib/messaging/page-contract';
import type { Handlers } from '../../lib/messaging/serve';
import type { Ports } from '../../lib/platform/ports';
import { mutedOn } from '../../lib/reader/muted-words';
import type { ViewSource } from './current-view';
import { isSigned } from './host-locators';
import { speakingItems } from './item-words';
import { judgeRecord, marksOf, rememberVerdicts } from './judge-record';
import { type EarlyState, keptMarks, keptSpeaking } from './kept-record';
import { noteReturnsOnPage } from './over-snoozes';
import { createIndexReader, keepPageStart, keptPageStart, type PageStart, pageStartOf } from './page-start';
import { isGranted, isPaused, siteOf } from './sites';
import type { WorkerState } from './worker-state';

/** What a page asks for while it starts: answered by what is kept, where that will do, and by the workspace where not. */
export function firstHandlers(
  ports: Ports,
  ready: Promise<WorkerState>,
  viewOf: ViewSource,
  early: Promise<EarlyState> = ready,
): Pick<Handlers, FirstMessage> {
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
  };
}
