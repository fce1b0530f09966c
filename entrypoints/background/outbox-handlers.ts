import type { Handlers } from '../../lib/messaging/serve';
import type { Ports } from '../../lib/platform/ports';
import { randomId } from '../../lib/platform/random-id';
import type { OutboxEntry, OutboxRow } from '../../lib/sync/outbox/outbox-state';
import type { Problem } from '../../lib/values/problem';
import { wallClockAt } from '../../lib/values/zoned-time';
import type { ViewSource } from './current-view';
import { entryOf } from './outbox-entry';
import { itemOfDraft } from './outbox-item';
import { tellTabs } from './tell-tabs';
import type { WorkerState } from './worker-state';

type OutboxHandlers = Pick<
  Handlers,
  | 'page.outbox-preview'
  | 'page.outbox-add'
  | 'page.outbox-about'
  | 'outbox.list'
  | 'outbox.edit'
  | 'outbox.remove'
  | 'outbox.retry'
  | 'outbox.export'
>;

/** Unsent items that the outbox takes: a page that has gone wild must not fill the disk. */
const LIMIT = 20_000;

const GONE: Problem = { code: 'gone', values: {} };
const NOT_KEPT: Problem = { code: 'outbox-not-kept', values: {} };
const OFF: Problem = { code: 'feedback-off', values: {} };
const FULL: Problem = { code: 'outbox-full', values: { limit: LIMIT } };

/** The terms and items that an item of the outbox is about. */
function isAbout({ item }: OutboxRow, about: 'term' | 'item', id: string): boolean {
  if (item.kind === 'asked-date') return about === 'item' && (item.from === id || item.to === id);
  if (item.kind === 'feedback') return (item.about === 'term') === (about === 'term') && item.subject === id;
  return about === 'term' && item.term === id;
}

/** What the reader sends back to the workspace. */
export function outboxHandlers(ports: Ports, ready: Promise<WorkerState>, viewOf: ViewSource): OutboxHandlers {
  async function entries(state: WorkerState, wanted: (row: OutboxRow) => boolean): Promise<OutboxEntry[]> {
    const [rows, hasSink] = await Promise.all([state.outbox.rows(), state.courier.hasSink()]);
    return rows.filter(wanted).map((row) => entryOf(row, hasSink));
  }
  const entryWith = async (state: WorkerState, id: string) => (await entries(state, (row) => row.id === id))[0];

  /** The far side is not waited for: saved is saved. */
  function sendAndTell(state: WorkerState): void {
    void state.courier.sendIfDue().then((end) => (end && end.settled > 0 ? tellTabs(ports) : undefined));
  }

  async function answerWith(state: WorkerState, id: string, kept: boolean) {
    const entry = await entryWith(state, id);
    if (!entry || !kept) return { problem: NOT_KEPT };
    sendAndTell(state);
    await tellTabs(ports);
    return { entry };
  }

  return {
    async 'page.outbox-preview'({ draft }) {
      const view = viewOf(await ready);
      const item = view && itemOfDraft(view, randomId(), draft, ports.clock.now());
      return item ? { item } : { problem: GONE };
    },

    async 'page.outbox-add'({ id, draft }) {
      const state = await ready;
      const view = viewOf(state);
      const item = view && itemOfDraft(view, id, draft, ports.clock.now());
      if (!item) return { problem: GONE };
      if ((await state.policy.current()).feedback === false) return { problem: OFF };
      if ((await state.outbox.rows()).filter((row) => row.state !== 'sent').length >= LIMIT) return { problem: FULL };
      return answerWith(state, id, await state.outbox.add(item));
    },

    async 'page.outbox-about'({ about, id }) {
      return { entries: await entries(await ready, (row) => isAbout(row, about, id)) };
    },

    async 'outbox.list'() {
      const state = await ready;
      const all = await entries(state, () => true);
      const unsent = all.filter((entry) => entry.state !== 'sent').length;
      const { feedback } = await state.policy.current();
      return { entries: all, unsent, hasSink: await state.courier.hasSink(), off: feedback === false };
    },

    async 'outbox.edit'({ id, draft }) {
      const state = await ready;
      const kept = await state.outbox.edit(id, draft);
      return kept === null ? { problem: GONE } : answerWith(state, id, kept);
    },

    async 'outbox.remove'({ id }) {
      await (await ready).outbox.remove(id);
      await tellTabs(ports);
      return { ok: true };
    },

    async 'outbox.retry'({ id }) {
      const state = await ready;
      if (id !== null) await state.outbox.retry(id);
      const end = await state.courier.send();
      await tellTabs(ports);
      return { ok: end !== null && end.stopped === null };
    },

    async 'outbox.export'({ ids }) {
      const state = await ready;
      const wanted = ids && new Set(ids);
      const chosen = (await state.outbox.rows()).filter((row) => (wanted ? wanted.has(row.id) : row.state !== 'sent'));
      const { date } = wallClockAt(ports.clock.now(), 'UTC');
      const items = chosen.map(({ item }) => item).reverse();
      return { name: `plumbline-outbox-${date}.json`, text: `${JSON.stringify(items, null, 2)}\n` };
    },
  };
}
