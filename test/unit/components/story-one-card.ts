import type { ChainCard, Foot } from '../../../components/models';
import type { Change } from '../../../lib/reason/warning';

export const FOOT: Foot = {
  workspace: 'Meridian',
  version: 1,
  asOf: '2026-09-11T08:40:00-04:00',
  now: '2026-09-11T09:00:00-04:00',
  timeZone: 'America/New_York',
  locale: 'en-US',
};

const parallel: Change = {
  step: 'pricing',
  change: 'parallel',
  message: { id: 'lever.parallel', values: { step: 'Pricing sign-off' } },
};
const delegate: Change = {
  step: 'pricing',
  change: 'delegate',
  message: {
    id: 'lever.delegate',
    values: { step: 'Pricing sign-off', role: 'VP Pricing', from: '2026-09-24', to: '2026-09-30', several: false },
  },
};
const swap: Change = {
  step: 'procurement',
  change: 'fact',
  message: {
    id: 'lever.fact',
    values: { step: 'Customer procurement', fact: 'clause', lever: 'swap clause 14.3 for clause B' },
  },
};

/** Weekdays from 14 Sep to 12 Oct 2026, none of them a holiday. */
const WORKING_DAYS = Array.from({ length: 29 }, (_, n) => new Date(Date.UTC(2026, 8, 14 + n)))
  .filter((day) => day.getUTCDay() % 6 !== 0)
  .map((day) => day.toISOString().slice(0, 10));

const quiet = {
  role: null,
  state: 'planned' as const,
  basis: 'budget' as const,
  observed: null,
  waits: [],
  absences: [],
  conditions: [],
  assumption: null,
  causes: [],
};

/** The card of the deal that each of its causes alone would let through, and all three together do not. */
export const STORY_ONE: ChainCard = {
  kind: 'chain',
  item: { id: 'harrow', title: 'Harrow Logistics - 3-yr Platform' },
  fieldLabel: 'Close date',
  today: '2026-09-11',
  targetFrom: 'page',
  report: {
    target: '2026-09-30',
    finish: '2026-10-12',
    workingDaysLate: 8,
    finishP80: '2026-10-14',
    latestStart: null,
    asBudgeted: { finish: '2026-09-23', spareDays: 5 },
    eachFitsAlone: true,
    steps: [],
    causes: [],
    levers: [
      { changes: [parallel, swap], finish: '2026-09-25', spareDays: 3 },
      { changes: [delegate, swap], finish: '2026-09-29', spareDays: 1 },
    ],
    nearestSingle: { changes: [parallel], finish: '2026-10-02', workingDaysLate: 2 },
    bestIfNone: null,
    cut: false,
    workingDays: WORKING_DAYS,
    sum: {
      terms: [
        { step: 'legal', days: 9 },
        { step: 'pricing', days: 2 },
        { step: 'procurement', days: 5 },
        { step: 'signature', days: 1 },
      ],
      waiting: 4,
      total: 21,
      available: 13,
      late: 8,
    },
  },
  steps: [
    {
      ...quiet,
      id: 'legal',
      name: 'Legal review',
      team: 'Legal',
      teamId: 'legal',
      start: '2026-09-14',
      end: '2026-09-24',
      days: 9,
      budgetDays: 5,
      basis: 'observed',
      observed: { median: 9, p80: 11, n: 41, from: '2025-09-01', to: '2026-08-31', unfit: null },
      assumption: { by: 'Head of Legal', why: 'Customers were mid-market.', on: '2025-02-10' },
      causes: [{ kind: 'observed', finishAlone: '2026-09-29', spareDays: 1 }],
    },
    {
      ...quiet,
      id: 'pricing',
      name: 'Pricing sign-off',
      team: 'Pricing',
      teamId: 'pricing',
      role: 'VP Pricing',
      start: '2026-10-01',
      end: '2026-10-02',
      days: 2,
      budgetDays: 2,
      waits: [{ from: '2026-09-25', to: '2026-09-30', days: 4 }],
      absences: [{ role: 'VP Pricing', from: '2026-09-24', to: '2026-09-30' }],
      causes: [{ kind: 'absence', finishAlone: '2026-09-23', spareDays: 5 }],
    },
    {
      ...quiet,
      id: 'procurement',
      name: 'Customer procurement',
      team: 'Sales',
      teamId: 'sales',
      start: '2026-10-05',
      end: '2026-10-09',
      days: 5,
      budgetDays: 5,
      conditions: [
        { fact: 'clause', value: '14.3', lever: 'swap clause 14.3 for clause B' },
        { fact: 'segment', value: 'Enterprise', lever: null },
      ],
      causes: [{ kind: 'condition', finishAlone: '2026-09-30', spareDays: 0 }],
    },
    {
      ...quiet,
      id: 'signature',
      name: 'Signature',
      team: 'Sales',
      teamId: 'sales',
      start: '2026-10-12',
      end: '2026-10-12',
      days: 1,
      budgetDays: 1,
    },
  ],
  notes: ['Pricing could start now, and clause 14.3 could be clause B.', 'A delegate, and clause B.'],
  noteIfNoneFits: null,
  also: [],
  returned: null,
  factsHash: 'facts-1',
  foot: FOOT,
};
