import type { Ports } from '../../lib/platform/ports';
import type { CurrentView } from './current-view';
import type { WorkerState } from './worker-state';

/**
 * What helps whoever helps the reader: versions, counts and states, a line each. No word of a page, of the workspace's
 * records or of what the reader wrote, no address of a page and no secret.
 */
export async function diagnosticsOf(ports: Ports, state: WorkerState, view: CurrentView | null): Promise<string> {
  const { position } = view ?? {};
  const settings = state.settings.current();
  const [problems, revoked, rows, granted] = await Promise.all([
    state.sync.problems(),
    state.sites.check(),
    state.outbox.rows(),
    ports.permissions.granted().catch(() => []),
  ]);
  const count = (wanted: string) => rows.filter((row) => row.state === wanted).length;
  const codes = [...problems, revoked].flatMap((problem) => (problem ? [problem.code] : []));
  return [
    `Plumbline ${ports.runtime.version()}`,
    `Browser: ${ports.runtime.browser()}`,
    `Language: ${ports.runtime.uiLanguage()}`,
    `Time: ${new Date(ports.clock.now()).toISOString()}`,
    `Source: ${settings.source ?? 'none'}`,
    `Workspace version: ${position ? position.version : 'none'}`,
    `Published: ${position ? position.publishedAt : 'never'}`,
    `Records: ${position ? `${position.counts.terms} terms, ${position.counts.teams} teams, ${position.counts.items} items` : 'none'}`,
    `Set aside: ${position?.setAside ?? 0}`,
    `Team chosen: ${settings.team === null ? 'no' : 'yes'}`,
    `Shown as of another day: ${settings.asOf === null ? 'no' : 'yes'}`,
    `Paused: ${settings.pausedEverywhere ? 'everywhere' : `${settings.pausedSites.length} sites`}`,
    `Signs in lists: ${settings.lists ? 'yes' : 'no'}`,
    `Snoozed: ${state.memory.snoozes.all().length}`,
    `Muted: ${state.memory.muted.all().length}`,
    `Outbox: ${count('saved')} saved, ${count('sending')} sending, ${count('sent')} sent, ${count('rejected')} not taken`,
    `Sites granted: ${granted.length}`,
    `Problems: ${codes.length > 0 ? codes.join(', ') : 'none'}`,
  ].join('\n');
}
