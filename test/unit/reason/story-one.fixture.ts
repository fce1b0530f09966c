import type { Item, Process, Team, Workspace } from '../../../lib/workspace/schema';

/** Fri 11 Sep 2026, 09:00 in New York. */
export const FRIDAY_MORNING = Date.parse('2026-09-11T09:00:00-04:00');

/** The parts of the first story that a test may take away or change. */
export interface Options {
  legalObserved?: boolean;
  away?: boolean;
  procurement?: boolean;
  delegate?: boolean;
  parallel?: boolean;
}

/** A deal with three causes, each of which fits alone. By default all three are there. */
export function storyOne(options: Options = {}): Workspace {
  const { legalObserved = true, away = true, procurement = true, delegate = false, parallel = false } = options;
  const teams: Team[] = [
    { id: 'sales', name: 'Sales' },
    { id: 'legal', name: 'Legal' },
    {
      id: 'pricing',
      name: 'Pricing',
      absences: away
        ? [
            {
              role: 'VP Pricing',
              from: '2026-09-24',
              to: '2026-09-30',
              ...(delegate && { delegateRole: 'Deal desk lead' }),
            },
          ]
        : [],
    },
  ];
  const process: Process = {
    id: 'enterprise-close',
    name: 'Enterprise close',
    steps: [
      {
        id: 'legal',
        name: 'Legal review',
        team: 'legal',
        days: {
          budget: 5,
          ...(legalObserved && { observed: { median: 9, p80: 11, n: 41, from: '2025-09-01', to: '2026-08-31' } }),
        },
        assumption: { by: 'Head of Legal', why: 'Customers were mid-market.', on: '2025-02-10' },
      },
      {
        id: 'pricing',
        name: 'Pricing sign-off',
        team: 'pricing',
        role: 'VP Pricing',
        days: { budget: 2 },
        parallelOk: true,
        delegable: true,
      },
      {
        id: 'procurement',
        name: 'Customer procurement',
        team: 'sales',
        days: { budget: 5 },
        when: [
          { fact: 'clause', equals: 14.3, lever: 'swap clause 14.3 for clause B' },
          { fact: 'segment', equals: 'Enterprise' },
        ],
      },
      { id: 'signature', name: 'Signature', team: 'sales', days: { budget: 1 } },
    ],
  };
  const item: Item = {
    id: 'harrow',
    title: 'Harrow Logistics - 3-yr Platform',
    ownerTeam: 'sales',
    target: { date: '2026-09-30', said: '2026-08-12' },
    facts: { segment: 'Enterprise', clause: procurement ? '14.3' : 'B' },
    process: { id: 'enterprise-close', startOn: '2026-09-14', ...(parallel && { parallel: ['pricing'] }) },
  };
  return {
    manifest: { name: 'Meridian', defaultCalendar: 'us' },
    terms: [],
    teams,
    processes: [process],
    calendars: [
      {
        id: 'us',
        timeZone: 'America/New_York',
        weekend: [6, 7],
        holidays: [{ on: '2026-09-07', name: 'Labor Day' }],
        cutoff: '17:00',
        coversUntil: '2027-12-31',
      },
    ],
    items: [item],
    links: [],
  };
}
