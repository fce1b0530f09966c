import { type Checks, placed } from './checks';

/** The team above, at most as many times as there are teams, comes back to where it began. */
function isOwnAncestor(start: string, parentOf: ReadonlyMap<string, string | undefined>): boolean {
  let at = parentOf.get(start);
  for (let hops = 0; at !== undefined && hops <= parentOf.size; hops++) {
    if (at === start) return true;
    at = parentOf.get(at);
  }
  return false;
}

function knowsZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

/** Teams and calendars: what they name, teams above themselves, zones and weeks that cannot be. */
export function checkTeams(checks: Checks): void {
  const teams = placed(checks.workspace, 'teams');
  const parentOf = new Map(teams.map(({ record }) => [record.id, record.parent]));
  for (const { record: team, at } of teams) {
    checks.mustExist(at, ['parent'], 'teams', team.parent);
    checks.mustExist(at, ['successor'], 'teams', team.successor);
    checks.mustExist(at, ['calendar'], 'calendars', team.calendar);
    if (isOwnAncestor(team.id, parentOf)) checks.fault(at, ['parent'], 'the teams above this one lead back to it');
    team.absences?.forEach((absence, i) => {
      if (absence.to < absence.from) checks.fault(at, ['absences', i, 'to'], `lies before ${absence.from}, its from`);
    });
  }
  for (const { record: calendar, at } of placed(checks.workspace, 'calendars')) {
    if (!knowsZone(calendar.timeZone))
      checks.fault(at, ['timeZone'], `${calendar.timeZone} is no known time zone, such as America/New_York`);
    if (new Set(calendar.weekend).size === 7 && !calendar.workdays?.length)
      checks.fault(at, ['weekend'], 'every day of the week is weekend, so no day ever counts');
  }
}
