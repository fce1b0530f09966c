import type { Item, Link, Workspace } from '../../lib/workspace/schema';

const ITEMS = 10_000;
const LINKS = 30_000;

/** The same numbers on every machine: a linear congruential generator (Numerical Recipes). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const dayFrom = (start: string, days: number) =>
  new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);

const STATES: readonly Item['state'][] = [
  'planned',
  'committed',
  'committed',
  'building',
  'building',
  'building',
  'shipped',
];

/**
 * A company of ten thousand items in programmes of a hundred, with three links each to work that is due before it; as
 * in a company that plans, most dates hold and a few do not. Its teams, calendars and processes are the sample's.
 */
export function largeCompany(sample: Workspace): Workspace {
  const next = generator(20260911);
  const teams = sample.teams.filter(({ dissolvedOn }) => dissolvedOn === undefined);
  const [process] = sample.processes;
  const items = Array.from({ length: ITEMS }, (_, i): Item => {
    const place = i % 100;
    const odd = next(100);
    return {
      id: `item-${i}`,
      title: `Item ${i}`,
      kind: next(4) === 0 ? 'opportunity' : 'feature',
      refs: [`jira:WORK-${i}`],
      ownerTeam: teams[next(teams.length)]?.id ?? '',
      state: odd === 0 ? 'deprioritised' : odd === 1 ? 'blocked' : (STATES[next(STATES.length)] ?? 'planned'),
      stateOn: '2026-08-03',
      target: { date: dayFrom('2026-10-01', 300 - 3 * place + (odd < 4 ? 30 : 0)), said: '2026-08-03' },
      ...(next(5) === 0 && { status: { team: 'product', health: 'on-track', saidOn: '2026-09-01' } }),
      ...(next(10) === 0 && process && { process: { id: process.id, startOn: '2026-09-14' } }),
      facts: { scope: 'agreed', clause: 'B' },
    };
  });
  const links = new Map<string, Link>();
  while (links.size < LINKS) {
    const from = next(ITEMS);
    const to = next(50) === 0 ? next(ITEMS) : from + 1 + next(99);
    if (to >= ITEMS || from === to || from % 100 >= to % 100) continue;
    const kind = next(8) === 0 ? 'approvedBy' : 'needs';
    links.set(`${from} ${kind} ${to}`, {
      from: `item-${from}`,
      to: `item-${to}`,
      kind,
      hard: next(3) === 0,
      ...(next(4) === 0 && { agreement: 'agreed', answeredOn: '2026-08-20' }),
    });
  }
  return { ...sample, items, links: [...links.values()] };
}
