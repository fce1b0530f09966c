import type { Card } from '../../components/models';
import type { PanelCard, PanelModel, PanelStill, PanelSubject } from '../../components/panel-models';
import type { PageContext, PanelPlace, Show } from '../../lib/messaging/protocol';
import type { Handlers } from '../../lib/messaging/serve';
import { say } from '../../lib/phrases/say';
import type { Ports } from '../../lib/platform/ports';
import type { Problem } from '../../lib/values/problem';
import { changedLately } from '../../lib/views/changed-lately';
import { leaningOnUs } from '../../lib/views/leaning-on-us';
import { workDetails } from '../../lib/views/panel-warnings';
import { searchEverything } from '../../lib/views/search-everything';
import { teamCard } from '../../lib/views/team-card';
import { wordCard } from '../../lib/views/term-card';
import { termProposals } from '../../lib/views/term-proposals';
import type { CurrentView, ViewSource } from './current-view';
import { judgeRecord, workspaceWarnings } from './judge-record';
import type { Asked } from './look-up';
import { markCard } from './mark-card';
import { readPage } from './open-tabs';
import { fitsAgainLines, onThisPage } from './panel-page';
import { isGranted, siteOf } from './sites';
import { snooze } from './snooze';
import type { WorkerState } from './worker-state';

type PanelHandlers = Pick<
  Handlers,
  'panel.list' | 'panel.asked' | 'panel.card' | 'panel.search' | 'panel.show' | 'panel.snooze'
>;

const GONE: Problem = { code: 'gone', values: {} };

/** Which host a page is of, by its name alone: the page script knows better, and is not asked for a name. */
function hostOf(url: string | null): string {
  const host = siteOf(url)?.host ?? '';
  if (/(?:^|\.)(?:force|salesforce)\.com$/.test(host)) return 'salesforce';
  if (/(?:^|\.)notion\.(?:so|com|site)$/.test(host)) return 'notion';
  return /(?:^|\.)atlassian\.net$/.test(host) ? 'jira' : 'other';
}

/** The name by which a page script knows what a row is about; null where it stands on no page. */
function nameOnPage(subject: PanelSubject): string | null {
  switch (subject.kind) {
    case 'warning':
      return subject.key;
    case 'word':
      return ['term', ...subject.ids].join(' ');
    default:
      return subject.kind === 'item' ? `item ${subject.id}` : null;
  }
}

/** Why nothing of a page is listed, before it is asked; null where it may be. */
async function stillOf(ports: Ports, state: WorkerState, view: CurrentView | null, url: string | null) {
  const settings = state.settings.current();
  if (!view) return 'no-source' as const;
  const site = siteOf(url);
  if (settings.pausedEverywhere || (site && settings.pausedSites.includes(site.origin))) return 'paused' as const;
  return site && (await isGranted(ports.permissions, site)) ? null : ('elsewhere' as const);
}

function besides(ports: Ports, state: WorkerState, view: CurrentView | null) {
  const { now, timeZone, locale } = view?.ctx.foot ?? {
    now: new Date(ports.clock.now()).toISOString(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: ports.runtime.uiLanguage(),
  };
  if (!view) return { week: [], leaning: null, fitsAgain: [], foot: '', now, timeZone, locale };
  const { workspace, version, asOf } = view.ctx.foot;
  return {
    week: changedLately(view.ctx),
    leaning: leaningOnUs(view.ctx),
    fitsAgain: fitsAgainLines(view, state.memory),
    foot: say('card.foot', { workspace, version, asOf, timeZone }, locale, view.ctx.today),
    now,
    timeZone,
    locale,
  };
}

function withProposals({ ctx }: CurrentView, card: Card | null): PanelCard | null {
  return card?.kind === 'term' ? { ...card, proposals: termProposals(ctx, card.id) } : card;
}

function cardOf(
  view: CurrentView,
  { memory }: WorkerState,
  subject: PanelSubject,
  context: PageContext | null,
): PanelCard | null {
  switch (subject.kind) {
    case 'word':
      return withProposals(view, wordCard(view.ctx, subject.ids));
    case 'team':
      return teamCard(view.ctx, subject.id);
    case 'item':
      return workDetails(view.ctx, subject.id, workspaceWarnings(view, subject.id));
    case 'warning':
      return context && markCard(view, memory, subject.key, context);
  }
}

const NOTHING = { title: null, warnings: [], words: [], teams: [], snoozed: [], calm: null };

/** What the side panel lists and opens. */
export function panelHandlers(
  ports: Ports,
  ready: Promise<WorkerState>,
  viewOf: ViewSource,
  asked: Asked,
): PanelHandlers {
  async function inContext(place: PanelPlace) {
    const state = await ready;
    const view = viewOf(state);
    const page = view && (await readPage(ports, place));
    return { state, view, page };
  }

  async function list({ tabId, url }: PanelPlace): Promise<PanelModel> {
    const state = await ready;
    const view = viewOf(state);
    const still: PanelStill | null = await stillOf(ports, state, view, url);
    const page = still === null ? await readPage(ports, { tabId, url }) : null;
    const [problems, revoked] = await Promise.all([state.sync.problems(), state.sites.check()]);
    const read = view && page?.recognised ? onThisPage(view, page, state.memory) : null;
    return {
      still: read ? null : (still ?? 'silent'),
      host: page?.context?.host ?? (url === null ? null : hostOf(url)),
      problems: [...problems, revoked].filter((problem) => problem !== null),
      ...NOTHING,
      ...besides(ports, state, view),
      ...read,
    };
  }

  return {
    'panel.list': list,

    async 'panel.card'({ subject, ...place }) {
      const { state, view, page } = await inContext(place);
      if (!view) return { problem: GONE };
      const card = cardOf(view, state, subject, page?.context ?? null);
      return card ? { card } : { problem: GONE };
    },

    async 'panel.asked'({ windowId }) {
      return { query: asked.take(windowId) };
    },

    async 'panel.search'({ query }) {
      const view = viewOf(await ready);
      return view ? searchEverything(view.ctx, query) : { rows: [], total: 0 };
    },

    async 'panel.show'({ subject, ...place }) {
      const { page } = await inContext(place);
      const what = nameOnPage(subject);
      if (!page || what === null) return { ok: false };
      const show: Show = { name: 'page.show', what };
      const shown = await ports.tabs.send(page.tabId, show).catch(() => false);
      return { ok: shown === true };
    },

    async 'panel.snooze'({ key, ...place }) {
      const { state, view, page } = await inContext(place);
      const judged = view && page?.context ? judgeRecord(view, page.context) : [];
      const warning = judged.flatMap(({ warnings }) => warnings).find(({ factsHash }) => factsHash === key);
      return { ok: await snooze(ports, state, view, warning, null) };
    },
  };
}
