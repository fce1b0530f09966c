import type { Item, Team, Term, Workspace } from '../../lib/workspace/schema';

/** The same numbers on every machine: a linear congruential generator (Numerical Recipes). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const WORDS = `account active agreed amount annual approved average backlog base billed billing budget capacity churn
clause close committed contract cost count customer cycle date deal demand due duration engaged expansion feature first
forecast gross growth health invoice item last launch lead level licence list margin market median metric month net
new number open order owner paid period pipeline plan price process product promise quarter rate ready recurring region
release renewal report request revenue review risk role sales scope seat segment service share signed size source stage
start state status step supported target team term time total trial unit usage user value version volume week window
won work year yield zone`.split(/\s+/);

/** A company of so many terms of about 400 bytes each, with a tenth as many teams and items: made, not taken from anyone. */
export function publishData(terms: number): Workspace {
  const next = generator(20261125);
  const words = (n: number) => Array.from({ length: n }, () => WORDS[next(WORDS.length)]).join(' ');
  const sentence = (n: number) => {
    const text = words(n);
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
  };
  const others = Math.ceil(terms / 10);
  const day = () => new Date(Date.UTC(2026, next(9), 1 + next(28))).toISOString().slice(0, 10);
  const team = () => `team-${next(others)}`;
  return {
    manifest: { name: 'Bench', locale: 'en' },
    terms: Array.from({ length: terms }, (_, i): Term => {
      const owner = team();
      return {
        id: `term-${i}`,
        label: sentence(2).slice(0, -1),
        kind: 'metric',
        ownerTeam: owner,
        verifiedOn: day(),
        reviewEveryDays: 180,
        variants: [{ id: 'company', short: sentence(14), formula: `${words(2)} / ${words(2)}`, verifiedOn: day() }],
      };
    }),
    teams: Array.from(
      { length: others },
      (_, i): Team => ({
        id: `team-${i}`,
        name: sentence(3),
        purpose: sentence(30),
        status: { health: 'on-track', saidOn: day(), note: sentence(12) },
      }),
    ),
    processes: [],
    calendars: [{ id: 'us', timeZone: 'America/New_York', weekend: [6, 7] }],
    items: Array.from(
      { length: others },
      (_, i): Item => ({
        id: `item-${i}`,
        title: sentence(5),
        ownerTeam: team(),
        refs: [`jira:WORK-${i}`],
        state: 'committed',
        stateOn: day(),
        stateReason: sentence(25),
        target: { date: day(), said: day() },
      }),
    ),
    links: [],
  };
}

/** The same workspace with so many of its terms written anew, evenly spread. */
export function edited(workspace: Workspace, count: number): { workspace: Workspace; edits: Term[] } {
  const next = generator(count);
  const every = Math.max(1, Math.floor(workspace.terms.length / count));
  const edits: Term[] = [];
  const terms = workspace.terms.map((term, i) => {
    if (i % every || edits.length >= count) return term;
    const short = Array.from({ length: 14 }, () => WORDS[next(WORDS.length)]).join(' ');
    const edit: Term = {
      ...term,
      verifiedOn: '2026-11-25',
      variants: [{ id: 'company', short, verifiedOn: '2026-11-25' }],
    };
    edits.push(edit);
    return edit;
  });
  return { workspace: { ...workspace, terms }, edits };
}
