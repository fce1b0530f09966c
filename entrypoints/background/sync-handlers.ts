import { authorizationOf } from '../../lib/bundle/authorization';
import { keyIdOf } from '../../lib/bundle/keyring';
import type { Handlers } from '../../lib/messaging/serve';
import type { Ports } from '../../lib/platform/ports';
import { patternsOf } from '../../lib/sync/connection';
import { type Problem, ProblemError, toProblem } from '../../lib/values/problem';
import { followAllowedSites } from './allowed-sites';
import { connectionOfText } from './connecting';
import { noteAsked, settleAsked } from './connection-sites';
import { eraseAll } from './erase-all';
import { forgetWorkspace } from './forget-workspace';
import { openSignIn } from './sign-in';
import { syncStateOf } from './sync-state-of';
import { tellTabs } from './tell-tabs';
import type { WorkerState } from './worker-state';

type SyncHandlers = Pick<
  Handlers,
  | 'sync.state'
  | 'sync.preview'
  | 'sync.connect'
  | 'sync.disconnect'
  | 'sync.choose'
  | 'sync.now'
  | 'sync.sign-in'
  | 'sync.policy'
  | 'erase.all'
>;

export const SET_BY_POLICY: Problem = { code: 'set-by-policy', values: {} };

/** Where the workspace comes from over the network, and everything that is kept of it. */
export function syncHandlers(ports: Ports, ready: Promise<WorkerState>): SyncHandlers {
  const unsentOf = async (state: WorkerState) => (await state.outbox.rows()).filter((row) => row.state !== 'sent');

  return {
    'sync.state': async () => syncStateOf(ports, await ready),

    async 'sync.preview'({ text }) {
      try {
        const connection = await connectionOfText(text);
        const { kind, url, feedback, keys } = connection;
        const keyIds = await Promise.all(keys.map(keyIdOf));
        const patterns = patternsOf(connection);
        await noteAsked(ports, patterns);
        return { kind, url, feedbackUrl: feedback?.url ?? null, patterns, keyIds };
      } catch (error) {
        return { problem: toProblem(error) };
      }
    },

    async 'sync.connect'({ text, token }) {
      const state = await ready;
      if ((await state.policy.current()).connection) return { problem: SET_BY_POLICY };
      const { syncStore: store } = state;
      const [before, tokenBefore] = await Promise.all([store.connection(), store.token()]);
      try {
        const connection = await connectionOfText(text);
        await store.setConnection(connection);
        await store.setToken(authorizationOf(token));
        await state.keeper.pullNow({ strict: true });
        await settleAsked(ports, true);
        await followAllowedSites(ports, state);
        await state.courier.send();
        return { state: await syncStateOf(ports, state) };
      } catch (error) {
        // What cannot be followed is not connected to; the workspace before stays, and its connection.
        await store.setConnection(before);
        await store.setToken(tokenBefore);
        if (!before) await store.setTrouble(null);
        await settleAsked(ports, false);
        const problem = error instanceof ProblemError ? error.problem : toProblem(error);
        return { problem };
      }
    },

    async 'sync.disconnect'() {
      const state = await ready;
      if ((await state.policy.current()).connection) return { ok: false };
      const connection = await state.syncStore.connection();
      await state.syncStore.clear();
      await forgetWorkspace(state);
      if (connection) await ports.permissions.remove(patternsOf(connection)).catch(() => false);
      await tellTabs(ports);
      return { ok: true };
    },

    async 'sync.choose'({ url }) {
      const state = await ready;
      const { connections } = await state.policy.current();
      if (!connections.some((one) => one.url === url)) return { ok: false };
      await state.syncStore.setChosen(url);
      await state.keeper.pullNow();
      await state.courier.send();
      await tellTabs(ports);
      return { ok: true };
    },

    async 'sync.now'() {
      const state = await ready;
      await state.keeper.pullNow();
      await state.courier.send();
      return syncStateOf(ports, state);
    },

    async 'sync.sign-in'() {
      const connection = await (await ready).connectionOf();
      return { ok: connection !== null && (await openSignIn(ports, connection.url)) };
    },

    async 'sync.policy'() {
      const { connection, pollMinutes, team, sites, feedback, faults } = await (await ready).policy.current();
      return { sourceUrl: connection?.url ?? null, pollMinutes, team, sites, feedback, faults };
    },

    async 'erase.all'({ unsent }) {
      const state = await ready;
      const now = (await unsentOf(state)).length;
      // One more has been written since the reader was told: they are told anew.
      if (now > unsent) return { problem: { code: 'unsent-items', values: { count: now } } };
      await eraseAll(ports, state);
      return { ok: true };
    },
  };
}
