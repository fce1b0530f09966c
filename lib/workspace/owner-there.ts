import type { Checks, FaultPlace } from './checks';

/** Reports an owner team that is not there, or that is dissolved: then nobody answers for the record. */
export function ownerMustBeThere(checks: Checks, at: FaultPlace, ownerTeam: string | undefined): void {
  if (ownerTeam === undefined) return;
  checks.mustExist(at, ['ownerTeam'], 'teams', ownerTeam);
  const team = checks.team(ownerTeam);
  if (team?.dissolvedOn === undefined) return;
  const now = team.successor === undefined ? 'it has no successor' : `its successor is ${team.successor}`;
  checks.fault(at, ['ownerTeam'], `the team ${ownerTeam} is dissolved on ${team.dissolvedOn}; ${now}`, 'warning');
}
