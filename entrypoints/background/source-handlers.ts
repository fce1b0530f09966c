import type { Position } from '../../lib/cache/position';
import type { Handlers } from '../../lib/messaging/serve';
import type { Ports } from '../../lib/platform/ports';
import { patternsOf } from '../../lib/sync/connection';
import { type Problem, ProblemError, toProblem } from '../../lib/values/problem';
import type { ViewSource } from './current-view';
import { forgetWorkspace } from './forget-workspace';
import { judgeAnew } from './judge-anew';
import { tellTabs } from './tell-tabs';
import type { WorkerState } from './worker-state';
import { workspaceOfSheet } from './workspace-of-sheet';

type SourceHandlers = Pick<Handlers, 'source.sample' | 'source.files' | 'source.sheet' | 'source.none'>;

const SET_BY_POLICY: Problem = { code: 'set-by-policy', values: {} };

/**
 * A workspace of the reader's own takes the place of the one that they were connected to, which is not asked any more.
 * Throws where a policy has set it.
 */
async function leaveConnection(ports: Ports, { policy, syncStore }: WorkerState): Promise<void> {
  if ((await policy.current()).connection) throw new ProblemError(SET_BY_POLICY);
  const connection = await syncStore.connection();
  if (!connection) return;
  await syncStore.clear();
  await ports.permissions.remove(patternsOf(connection)).catch(() => false);
}

/** Loads the packaged sample anew and makes it the source in use. Throws a `ProblemError`. */
export async function takeSample(ports: Ports, state: WorkerState, viewOf: ViewSource): Promise<void> {
  await state.sync.loadSample();
  await taken(ports, state, viewOf, 'sample');
}

async function taken(ports: Ports, state: WorkerState, viewOf: ViewSource, source: Position['sourceKind']) {
  await state.settings.change({ source });
  await judgeAnew(state, viewOf);
  await tellTabs(ports);
}

/** Which workspace is in use. A choice that fails leaves the one before. */
export function sourceHandlers(ports: Ports, ready: Promise<WorkerState>, viewOf: ViewSource): SourceHandlers {
  return {
    async 'source.sample'() {
      try {
        const state = await ready;
        await leaveConnection(ports, state);
        await takeSample(ports, state, viewOf);
        return { ok: true };
      } catch (error) {
        return { problem: toProblem(error) };
      }
    },

    async 'source.files'({ files }) {
      try {
        const state = await ready;
        await leaveConnection(ports, state);
        const { name, version, setAside } = await state.sync.loadFiles(files);
        await taken(ports, state, viewOf, 'file');
        return { ok: true, name, version, setAside };
      } catch (error) {
        return { problem: toProblem(error) };
      }
    },

    async 'source.sheet'({ name: file, text }) {
      try {
        const state = await ready;
        const files = await workspaceOfSheet(file, text, ports.clock.now());
        await leaveConnection(ports, state);
        const { name, version, setAside } = await state.sync.loadFiles(files);
        await taken(ports, state, viewOf, 'file');
        return { ok: true, name, version, setAside };
      } catch (error) {
        return { problem: toProblem(error) };
      }
    },

    async 'source.none'() {
      const state = await ready;
      try {
        await leaveConnection(ports, state);
      } catch {
        return { ok: false };
      }
      await forgetWorkspace(state);
      await tellTabs(ports);
      return { ok: true };
    },
  };
}
