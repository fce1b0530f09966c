import type { Handlers } from '../../lib/messaging/serve';
import type { Ports } from '../../lib/platform/ports';
import type { ViewSource } from './current-view';
import { judgeAnew } from './judge-anew';
import { workspaceWarnings } from './judge-record';
import { keepPages } from './keep-pages';
import { snoozedRows } from './put-aside';
import { snooze } from './snooze';
import { tellTabs } from './tell-tabs';
import type { WorkerState } from './worker-state';

type ReaderHandlers = Pick<
  Handlers,
  | 'reader.pause'
  | 'reader.lists'
  | 'reader.team'
  | 'reader.quiet'
  | 'reader.as-of'
  | 'reader.snooze'
  | 'snoozes.list'
  | 'reader.wake'
  | 'reader.forget-known'
  | 'reader.unmute'
>;

/**
 * What the reader sets. Each change counts at once on every open page; not `ok` is one that the browser does not keep,
 * and that is gone after the worker's nap.
 */
export function readerHandlers(ports: Ports, ready: Promise<WorkerState>, viewOf: ViewSource): ReaderHandlers {
  const changed = async (change: (state: WorkerState) => Promise<boolean>) => {
    const state = await ready;
    const ok = await change(state);
    void keepPages(state, viewOf);
    await tellTabs(ports);
    return { ok };
  };
  return {
    'reader.pause': ({ site, paused }) =>
      changed(async ({ settings }) => {
        if (site === null) return settings.change({ pausedEverywhere: paused });
        const others = settings.current().pausedSites.filter((one) => one !== site);
        return settings.change({ pausedSites: paused ? [...others, site] : others });
      }),
    'reader.lists': ({ on }) => changed(({ settings }) => settings.change({ lists: on })),
    'reader.team': ({ team }) => changed(({ settings }) => settings.change({ team })),
    'reader.quiet': ({ quiet }) =>
      changed(({ settings }) => settings.change({ quiet: { ...settings.current().quiet, ...quiet } })),
    'reader.as-of': ({ asOf }) =>
      changed(async (state) => {
        const ok = await state.settings.change({ asOf });
        if (asOf === null) await judgeAnew(state, viewOf);
        return ok;
      }),
    async 'reader.snooze'({ key, item, until }) {
      const state = await ready;
      const view = viewOf(state);
      const warnings = view ? workspaceWarnings(view, item) : [];
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
    async 'snoozes.list'() {
      const state = await ready;
      const view = viewOf(state);
      return { snoozed: view ? snoozedRows(view, state.memory) : [] };
    },
    'reader.wake': ({ key }) => changed(({ memory }) => memory.snoozes.delete(key)),
    'reader.forget-known': ({ id }) =>
      changed(async ({ memory: { reads } }) => {
        const read = reads.get(id);
        return read ? reads.put({ ...read, known: false }) : true;
      }),
    'reader.unmute': ({ key }) => changed(({ memory }) => memory.muted.delete(key)),
  };
}
