import type { PopupModel } from '../../components/models';
import { unrecognisedReport } from '../../lib/hosts/unrecognised-report';
import type { PageCountReply } from '../../lib/messaging/protocol';
import type { Handlers } from '../../lib/messaging/serve';
import type { Ports } from '../../lib/platform/ports';
import { fitsAgainOn } from '../../lib/reader/fits-again';
import type { ReaderMemory } from '../../lib/reader/open-memory';
import type { Settings } from '../../lib/reader/settings';
import type { Problem } from '../../lib/values/problem';
import { connectionSites } from './connection-sites';
import { type CurrentView, type ViewSource, verdictsOf } from './current-view';
import { readPage } from './open-tabs';
import { snoozedRows } from './put-aside';
import { isGranted, isRequiredSite, siteOf } from './sites';
import type { WorkerState } from './worker-state';

type PopupHandlers = Pick<Handlers, 'popup.state'>;

async function siteModel(ports: Ports, state: WorkerState, url: string | null): Promise<PopupModel['site']> {
  const site = siteOf(url);
  if (!site || (await connectionSites(ports, state)).includes(site.pattern)) return null;
  const granted = await isGranted(ports.permissions, site);
  return granted || isRequiredSite(site) ? { origin: site.origin, host: site.host, granted } : null;
}

function sourceModel(chosen: Settings['source'], view: CurrentView | null): PopupModel['source'] {
  if (chosen === null) return null;
  if (!view) {
    const counts = { terms: 0, teams: 0, items: 0 };
    return { kind: chosen, name: '', version: null, asOf: null, counts, setAside: 0, shiftWeeks: 0 };
  }
  const { sourceKind, name, version, counts, setAside } = view.position;
  return {
    kind: sourceKind,
    name,
    version,
    asOf: view.ctx.foot.asOf,
    counts: { terms: counts.terms, teams: counts.teams, items: counts.items },
    setAside,
    shiftWeeks: view.shiftWeeks,
  };
}

function fitsAgainModel(view: CurrentView, memory: ReaderMemory): PopupModel['fitsAgain'] {
  const { ctx } = view;
  return fitsAgainOn(verdictsOf(view, memory), ctx.today).flatMap(({ item, since, spareDays }) => {
    const title = ctx.index.items.get(item)?.title;
    return title === undefined ? [] : [{ item, title, spareDays, since }];
  });
}

/** Those of this workspace, A to Z. */
function mutedModel({ ctx }: CurrentView, memory: ReaderMemory): PopupModel['muted'] {
  return memory.muted
    .all()
    .filter(({ kind, id }) => (kind === 'item' ? ctx.index.items : ctx.index.terms).has(id))
    .map(({ key, title, site }) => ({ key, title, host: siteOf(site)?.host ?? null }))
    .sort((a, b) => a.title.localeCompare(b.title, ctx.locale) || a.key.localeCompare(b.key, ctx.locale));
}

/** The teams a reader may belong to: a dissolved one has no readers left. */
function teamsModel({ ctx }: CurrentView): PopupModel['teams'] {
  return [...ctx.index.teams.values()]
    .filter(({ dissolvedOn }) => dissolvedOn === undefined || dissolvedOn > ctx.today)
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, ctx.locale));
}

function clockModel(view: CurrentView | null, ports: Ports): Pick<PopupModel, 'now' | 'timeZone' | 'locale'> {
  if (view) {
    const { now, timeZone, locale } = view.ctx.foot;
    return { now, timeZone, locale };
  }
  return {
    now: new Date(ports.clock.now()).toISOString(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: ports.runtime.uiLanguage(),
  };
}

function pageModel({ runtime }: Ports, page: PageCountReply): PopupModel['page'] {
  const { warnings, terms, recognised, unrecognised } = page;
  const from = { version: runtime.version(), browser: runtime.browser() };
  const report = unrecognised && { text: unrecognisedReport(unrecognised, from), wordsWork: unrecognised.known };
  return { warnings, terms, recognised, report: report ?? null };
}

/** The workspace was read and is none: rare enough for the words of the error itself. */
const NOT_LAID_OUT: Problem = { code: 'unexpected', values: { detail: 'the workspace cannot be read' } };

/** What the popup shows of the page with this address; the options show the rest of it. */
export async function popupState(
  ports: Ports,
  state: WorkerState,
  view: CurrentView | null,
  url: string | null,
): Promise<PopupModel> {
  const settings = state.settings.current();
  const site = await siteModel(ports, state, url);
  const [page, problems, revoked] = await Promise.all([
    site?.granted && url !== null ? readPage(ports, { tabId: null, url }) : null,
    state.sync.problems(),
    state.sites.check(),
  ]);
  const broken = settings.source !== null && !view && state.sync.active() !== 'never-synced' ? NOT_LAID_OUT : null;
  return {
    source: sourceModel(settings.source, view),
    problems: [...problems, broken, revoked].filter((problem) => problem !== null),
    site,
    page: page && pageModel(ports, page),
    pausedSite: site !== null && settings.pausedSites.includes(site.origin),
    pausedEverywhere: settings.pausedEverywhere,
    team: view?.ctx.team ?? null,
    teams: view ? teamsModel(view) : [],
    asOf: settings.asOf && { date: settings.asOf.date, time: settings.asOf.time ?? '09:00' },
    fitsAgain: view ? fitsAgainModel(view, state.memory) : [],
    snoozed: view ? snoozedRows(view, state.memory) : [],
    muted: view ? mutedModel(view, state.memory) : [],
    ...clockModel(view, ports),
  };
}

/** What the popup asks for. */
export function popupHandlers(ports: Ports, ready: Promise<WorkerState>, viewOf: ViewSource): PopupHandlers {
  return {
    async 'popup.state'({ url }) {
      const state = await ready;
      return popupState(ports, state, viewOf(state), url);
    },
  };
}
