import type { Handlers } from '../../lib/messaging/serve';
import { otherLanguage } from '../../lib/phrases/catalogues';
import type { Ports, Sender } from '../../lib/platform/ports';
import { mute } from '../../lib/reader/muted-words';
import type { ViewSource } from './current-view';
import { judgeRecord } from './judge-record';
import { scriptOf } from './page-scripts';
import { rowVerdict } from './row-verdict';
import { isPaused, siteOf } from './sites';
import { snooze } from './snooze';
import { tellTabs } from './tell-tabs';
import type { WorkerState } from './worker-state';

type PageHandlers = Pick<
  Handlers,
  'page.rows' | 'page.need-script' | 'page.need-host-script' | 'page.snooze' | 'page.mute'
>;

/** What page scripts ask for once they have started. */
export function pageHandlers(ports: Ports, ready: Promise<WorkerState>, viewOf: ViewSource): PageHandlers {
  /** Runs a packaged script in the frame that asks. */
  async function inject(file: string, { tabId, frameId }: Sender): Promise<{ ok: boolean }> {
    if (tabId === null) return { ok: false };
    return ports.scripting.run(file, { tabId, frameId }).then(
      () => ({ ok: true }),
      () => ({ ok: false }),
    );
  }

  return {
    async 'page.rows'({ rows }, sender) {
      const state = await ready;
      const view = viewOf(state);
      const settings = state.settings.current();
      if (!view || !settings.lists || isPaused(settings, siteOf(sender.url)?.origin ?? null)) return { rows: [] };
      return { rows: rows.map((context) => rowVerdict(view, judgeRecord(view, context), state.memory)) };
    },

    async 'page.need-script'({ script }, sender) {
      // The reader's words come first: what the card says at once would be English otherwise.
      const language = script === 'card' ? otherLanguage(ports.runtime.uiLanguage()) : null;
      const ready = language === null || (await inject(`phrases-${language}.js`, sender)).ok;
      return ready ? inject(`content-scripts/${script}.js`, sender) : { ok: false };
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
