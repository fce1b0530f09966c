import { type Checks, type FaultPlace, placed, type RecordFault, type Unreadable } from './checks';
import { ONE } from './kinds';
import { KINDS, type Kind, type Workspace } from './schema';
import { checkItems, checkLinks } from './validate-items';
import { checkProcesses } from './validate-processes';
import { checkTeams } from './validate-teams';
import { checkTerms } from './validate-terms';

function checkDuplicates(checks: Checks, kind: Kind): void {
  const seen = new Set<string>();
  for (const { at } of placed(checks.workspace, kind)) {
    if (seen.has(at.id)) {
      const message = kind === 'links' ? `a second link says ${at.id}` : `a second ${ONE[kind]} has the id ${at.id}`;
      checks.fault(at, [kind === 'links' ? 'from' : 'id'], message);
    }
    seen.add(at.id);
  }
}

function checkManifest(checks: Checks): void {
  const { locale, defaultCalendar } = checks.workspace.manifest;
  const at: FaultPlace = { kind: 'manifest', index: 0, id: '' };
  checks.mustExist(at, ['defaultCalendar'], 'calendars', defaultCalendar);
  if (locale === undefined) return;
  try {
    Intl.getCanonicalLocales(locale);
  } catch {
    checks.fault(at, ['locale'], `${locale} is not a language tag, such as en-US`);
  }
}

/**
 * Checks a workspace as a whole: ids that name nothing, ids used twice, loops, unknown time zones, refs that no page
 * can match. Pure; the records themselves must already have passed their schemas.
 */
export function validateWorkspace(workspace: Workspace, unreadable: Unreadable = {}): RecordFault[] {
  const faults: RecordFault[] = [];
  const ids = new Map(KINDS.map((kind) => [kind, new Set(placed(workspace, kind).map(({ at }) => at.id))]));
  const isUnreadable = (kind: Kind, id: string) => unreadable[kind] === 'unknown' || unreadable[kind]?.has(id);
  const teams = new Map(workspace.teams.map((team) => [team.id, team]));
  const checks: Checks = {
    workspace,
    team: (id) => teams.get(id),
    mustExist(at, path, kind, id) {
      if (id === undefined || ids.get(kind)?.has(id) || isUnreadable(kind, id)) return;
      checks.fault(at, path, `no ${ONE[kind]} has the id ${id}`);
    },
    fault: (at, path, message, severity = 'error') => faults.push({ ...at, path, message, severity }),
  };
  checkManifest(checks);
  for (const kind of KINDS) checkDuplicates(checks, kind);
  checkTerms(checks);
  checkTeams(checks);
  checkProcesses(checks);
  checkItems(checks);
  checkLinks(checks);
  return faults;
}
