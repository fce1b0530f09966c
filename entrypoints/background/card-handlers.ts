import type { Card } from '../../components/models';
import type { CardSubject } from '../../lib/messaging/protocol';
import type { Handlers } from '../../lib/messaging/serve';
import type { Ports } from '../../lib/platform/ports';
import type { ReaderMemory } from '../../lib/reader/open-memory';
import { noteRead } from '../../lib/reader/read-terms';
import { meaningsFor } from '../../lib/reason/meaning';
import { readingOf } from '../../lib/reason/read-meaning';
import type { Problem } from '../../lib/values/problem';
import { teamCard } from '../../lib/views/team-card';
import { wordCard } from '../../lib/views/term-card';
import type { CurrentView, ViewSource } from './current-view';
import { itemWordCard } from './item-words';
import { markCard } from './mark-card';
import { siteOf } from './sites';
import { tellTabs } from './tell-tabs';
import { isUnreachable, unreachableDays } from './unreachable';
import type { WorkerState } from './worker-state';

type CardHandlers = Pick<Handlers, 'page.card' | 'page.retry' | 'page.read' | 'page.pause'>;

const GONE: Problem = { code: 'gone', values: {} };

function cardOf(view: CurrentView, memory: ReaderMemory, subject: CardSubject): Card | null {
  const { ctx } = view;
  const readingFor = (id: string) => memory.reads.get(id) ?? null;
  switch (subject.kind) {
    case 'word':
      return wordCard(ctx, subject.ids, readingFor);
    case 'term':
      return wordCard(ctx, [subject.id], readingFor);
    case 'item':
      return itemWordCard(view, memory, subject.ids);
    case 'team':
      return teamCard(ctx, subject.id);
    case 'mark':
      return markCard(view, memory, subject.key, subject.context);
  }
}

/** What cards ask for, and what is done on them about the card itself. */
export function cardHandlers(ports: Ports, ready: Promise<WorkerState>, viewOf: ViewSource): CardHandlers {
  return {
    async 'page.card'({ subject }) {
      const state = await ready;
      const view = viewOf(state);
      const card = view && cardOf(view, state.memory, subject);
      if (!card) return { problem: GONE };
      const days = await unreachableDays(state, view, ports.clock.now());
      return { card: days === null ? card : { ...card, foot: { ...card.foot, unreachableDays: days } } };
    },

    async 'page.retry'() {
      const state = await ready;
      // A page may ask as often as it likes: what can be reached is not asked for it.
      if (!(await isUnreachable(state))) return { ok: true };
      await state.keeper.pullNow();
      return { ok: !(await isUnreachable(state)) };
    },

    async 'page.read'({ id, known }) {
      const state = await ready;
      const view = viewOf(state);
      if (!view?.ctx.index.terms.has(id)) return { ok: false };
      const { shown } = meaningsFor(view.ctx.index, id, { readerTeam: view.ctx.team });
      const ok = await noteRead(state.memory.reads, { id, ...readingOf(shown, view.ctx.today) }, known);
      // A known word that was read anew is quiet again, and so is one that is known from now on.
      if (known !== null || state.memory.reads.get(id)?.known) await tellTabs(ports);
      return { ok };
    },

    async 'page.pause'({ origin }, sender) {
      const { settings } = await ready;
      const site = siteOf(sender.url) ?? siteOf(origin);
      if (!site) return { ok: false };
      const others = settings.current().pausedSites.filter((one) => one !== site.origin);
      const ok = await settings.change({ pausedSites: [...others, site.origin] });
      await tellTabs(ports);
      return { ok };
    },
  };
}
