import type { Managed, OptionsModel, OutboxLine, PolicySource, SiteLine } from '../../components/options-models';
import { createFinder } from '../../lib/match/find';
import { indexOfText } from '../../lib/match/index-text';
import type { Handlers } from '../../lib/messaging/serve';
import type { Ports } from '../../lib/platform/ports';
import { exportSettings, importSettings } from '../../lib/reader/settings-file';
import { patternsOf } from '../../lib/sync/connection';
import { POLL_MINUTES } from '../../lib/sync/keeper';
import type { Policy } from '../../lib/sync/policy';
import { REQUIRED_SITES } from '../../lib/values/required-sites';
import { wallClockAt } from '../../lib/values/zoned-time';
import { needsOwner } from '../../lib/views/needs-owner';
import { allowedSites } from './allowed-sites';
import { sitesOfPolicy } from './connection-sites';
import type { CurrentView, ViewSource } from './current-view';
import { diagnosticsOf } from './diagnostics';
import { itemsByTerm } from './items-by-term';
import { knownWords } from './known-words';
import { popupState } from './popup-handlers';
import { hostIn } from './sites';
import { syncStateOf } from './sync-state-of';
import { tellTabs } from './tell-tabs';
import type { WorkerState } from './worker-state';

type OptionsHandlers = Pick<Handlers, 'options.state' | 'options.diagnostics' | 'options.export' | 'options.import'>;

function calendarOf(view: CurrentView | null): OptionsModel['calendar'] {
  const { index } = view?.ctx ?? {};
  const calendar = index?.calendars.get(index.manifest.defaultCalendar ?? '');
  if (!calendar) return null;
  const weekend: readonly number[] = calendar.weekend ?? [6, 7];
  return {
    timeZone: calendar.timeZone,
    workdays: [1, 2, 3, 4, 5, 6, 7].filter((day) => !weekend.includes(day)),
    holidays: (calendar.holidays ?? []).length,
  };
}

async function sitesOf(ports: Ports, state: WorkerState): Promise<SiteLine[]> {
  const { permissions } = ports;
  const ofPolicy = await sitesOfPolicy(state);
  const others = [...(await allowedSites(ports, state)), ...ofPolicy].filter((one) => !REQUIRED_SITES.includes(one));
  const line = async (pattern: string, required: boolean): Promise<SiteLine> => ({
    pattern,
    host: hostIn(pattern),
    granted: await permissions.contains([pattern]).catch(() => false),
    required,
    byPolicy: ofPolicy.includes(pattern),
  });
  return Promise.all([
    ...REQUIRED_SITES.map((pattern) => line(pattern, true)),
    ...[...new Set(others)].sort().map((pattern) => line(pattern, false)),
  ]);
}

async function outboxOf({ outbox, courier }: WorkerState): Promise<Pick<OptionsModel, 'outbox' | 'hasSink'>> {
  const [rows, hasSink] = await Promise.all([outbox.rows(), courier.hasSink()]);
  const lines = rows.map(
    ({ id, item, state, rejection }): OutboxLine => ({
      id,
      title: item.title,
      says: `outbox.kind.${item.kind}`,
      state: hasSink || (state !== 'saved' && state !== 'sending') ? state : 'nowhere',
      reason: rejection?.reason ?? null,
      on: item.on,
    }),
  );
  return { outbox: lines, hasSink };
}

function managedBy({ connection, ...policy }: Policy): Managed[] {
  const others = (['pollMinutes', 'team', 'sites', 'feedback'] as const).filter((name) => policy[name] !== null);
  return [...(connection ? (['sourceUrl'] as const) : []), ...others];
}

async function policySourcesOf(ports: Ports, state: WorkerState): Promise<PolicySource[]> {
  const [{ connections }, inUse] = await Promise.all([state.policy.current(), state.connectionOf()]);
  return Promise.all(
    connections.map(async (one) => {
      const patterns = patternsOf(one);
      const granted = await ports.permissions.contains(patterns).catch(() => true);
      return { url: one.url, patterns, granted, inUse: one.url === inUse?.url };
    }),
  );
}

/** What the options page shows, and what it does to all that is kept here. */
export function optionsHandlers(ports: Ports, ready: Promise<WorkerState>, viewOf: ViewSource): OptionsHandlers {
  return {
    async 'options.state'() {
      const state = await ready;
      const view = viewOf(state);
      const settings = state.settings.current();
      const [popup, sites, outbox, policy, sync, used] = await Promise.all([
        popupState(ports, state, view, null),
        sitesOf(ports, state),
        outboxOf(state),
        state.policy.current(),
        syncStateOf(ports, state),
        view ? itemsByTerm(view.ctx, createFinder(indexOfText(await view.words.text()))) : null,
      ]);
      const { source, problems, team, teams, asOf, snoozed, muted, pausedEverywhere, now, timeZone, locale } = popup;
      return {
        ...{ source, problems, team, teams, asOf, snoozed, muted, pausedEverywhere, now, timeZone, locale },
        pausedSites: settings.pausedSites,
        lists: settings.lists,
        calendar: calendarOf(view),
        needsOwner: view && used ? needsOwner(view.ctx, (term) => used.get(term) ?? 0) : [],
        ...outbox,
        sites,
        sourceUrl: sync.url,
        managed: managedBy(policy),
        policyFaults: policy.faults,
        policySources: await policySourcesOf(ports, state),
        checkedAt: sync.checkedAt,
        pollMinutes: policy.pollMinutes ?? POLL_MINUTES,
        feedbackUrl: sync.feedbackUrl,
        quiet: settings.quiet,
        known: view ? knownWords(view, state.memory) : [],
        version: ports.runtime.version(),
      };
    },

    async 'options.diagnostics'() {
      const state = await ready;
      return { text: await diagnosticsOf(ports, state, viewOf(state)) };
    },

    async 'options.export'() {
      const state = await ready;
      const { date } = wallClockAt(ports.clock.now(), 'UTC');
      return { name: `plumbline-settings-${date}.json`, text: exportSettings(state.settings.current(), state.memory) };
    },

    async 'options.import'({ text }) {
      const state = await ready;
      const problem = await importSettings(text, state.settings, state.memory);
      await tellTabs(ports);
      return problem ? { problem } : { ok: true };
    },
  };
}
