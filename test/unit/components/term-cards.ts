import type { Meaning, MeaningDetail, TeamRef, TermCard, Verification } from '../../../components/models';
import { FOOT } from './story-one-card';

export const FRESH: Verification = { on: '2026-08-24', ageDays: 18, state: 'fresh', dueOn: '2027-02-20' };
export const OVERDUE: Verification = { on: '2025-12-01', ageDays: 284, state: 'overdue', dueOn: '2026-05-30' };

const NO_DETAIL: MeaningDetail = {
  body: null,
  unit: null,
  window: null,
  includes: [],
  excludes: [],
  examples: [],
  notExamples: [],
  assumptions: [],
};

export const teams = (...names: string[]): TeamRef[] =>
  names.map((name) => ({ id: name.toLowerCase().replace(/ /g, '-'), name }));

export const meaning = (variant: string, team: string | null, short: string, more: Partial<Meaning> = {}): Meaning => ({
  variant,
  team,
  teamId: team?.toLowerCase().replace(/ /g, '-') ?? null,
  mine: false,
  short,
  formula: null,
  detail: NO_DETAIL,
  adoptedBy: [],
  verified: FRESH,
  ...more,
});

const company = meaning('ga', null, 'Any customer on a supported plan can turn it on without talking to us.');

/** One meaning, an owner, nothing off. */
export const PLAIN: TermCard = {
  kind: 'term',
  id: 'ga',
  title: 'GA',
  status: 'approved',
  replacedBy: null,
  subtitle: 'General availability',
  today: '2026-09-11',
  shown: [company],
  meanings: [company],
  owner: { id: 'platform', name: 'Platform', dissolvedOn: null, successor: null },
  ownerStatus: {
    team: 'Platform',
    health: 'on-track',
    note: null,
    saidOn: '2026-09-04',
    ageWorkingDays: 4,
    age: 'fresh',
  },
  verified: FRESH,
  usedBy: teams('Engineering', 'Finance', 'Marketing', 'Product', 'Sales', 'Support'),
  usedOn: 0,
  conflict: null,
  unconfirmed: null,
  changed: null,
  read: true,
  known: false,
  readerTeam: { id: 'engineering', name: 'Engineering' },
  settled: false,
  related: [],
  source: { label: 'Glossary', url: 'https://glossary.example/ga' },
  foot: FOOT,
};

const engineering = meaning(
  'engineering',
  'Engineering',
  'Remaining estimate fits capacity, and no blocker is older than 5 working days.',
  { mine: true },
);

/** Three teams, three meanings, one of them the reader's, in open conflict. */
export const VARIANTS: TermCard = {
  ...PLAIN,
  id: 'on-track',
  title: 'On track',
  subtitle: null,
  shown: [engineering],
  meanings: [
    engineering,
    meaning('product', 'Product', 'Scope agreed, quarter unchanged.', { formula: 'scope = agreed' }),
    meaning('sales', 'Sales', 'Safe to tell a customer.', { verified: OVERDUE }),
  ],
  owner: { id: 'bizops', name: 'BizOps', dissolvedOn: null, successor: null },
  ownerStatus: {
    team: 'BizOps',
    health: 'at-risk',
    note: 'Two roles open',
    saidOn: '2026-08-24',
    ageWorkingDays: 8,
    age: 'ageing',
  },
  usedBy: teams('Engineering', 'Product', 'Sales'),
  usedOn: 4,
  settled: true,
  related: [
    { id: 'at-risk', title: 'At risk' },
    { id: 'off-track', title: 'Off track' },
  ],
  conflict: { openedOn: '2026-08-07', ageDays: 35, ownerRole: 'BizOps' },
  source: null,
};

/** The owner team is gone and the review long overdue. */
export const OWNER_GONE: TermCard = {
  ...PLAIN,
  id: 'active-customer',
  title: 'Active customer',
  subtitle: null,
  owner: { id: 'growth-analytics', name: 'Growth Analytics', dissolvedOn: '2026-07-01', successor: 'Customer Success' },
  ownerStatus: null,
  verified: OVERDUE,
  source: { label: 'Growth handbook', url: null },
};

/** A metric in full: how it is counted, what is in it and what is not, and the teams that took it over. */
export const IN_FULL: TermCard = {
  ...PLAIN,
  id: 'nrr',
  title: 'NRR',
  subtitle: 'Net revenue retention',
  shown: [],
  meanings: [
    meaning('company', null, 'Of a year-old customer base, the share of its revenue that is there today.', {
      formula: 'MRR today of customers of 12 months ago / their MRR then',
      adoptedBy: teams('Customer Success', 'Finance', 'Sales'),
      detail: {
        body: 'Counted **per contract**, not per user. See [the handbook](https://handbook.example/nrr).\n\n- Upgrades count from the day they are signed\n- Losses from the day they end',
        unit: 'percent',
        window: 'trailing 12 months',
        includes: ['Upgrades', 'Price changes'],
        excludes: ['New customers', 'One-off services'],
        examples: ['A customer that doubles its seats'],
        notExamples: ['A customer that comes back after a year'],
        assumptions: [{ text: 'Every contract is in one currency', holdsUntil: '2026-12-31', over: false }],
      },
    }),
  ],
  usedOn: 3,
  related: [
    { id: 'grr', title: 'GRR' },
    { id: 'churn', title: 'Churn' },
  ],
};

/** One meaning for all: signed by the teams that took it over. */
export const REFERENCE: TermCard = {
  ...PLAIN,
  id: 'active-customer',
  title: 'Active customer',
  subtitle: null,
  shown: [],
  meanings: [
    meaning('company', null, 'A customer with a contract in force and an admin login in the last 30 days.', {
      adoptedBy: teams('Customer Success', 'Finance', 'Sales'),
    }),
  ],
  owner: { id: 'revenue-ops', name: 'Revenue Ops', dissolvedOn: null, successor: null },
  ownerStatus: null,
  usedBy: teams('Customer Success', 'Finance', 'Sales'),
};

/** The review is overdue; the owner is there. */
export const REVIEW_OVERDUE: TermCard = { ...PLAIN, verified: OVERDUE };

/** Out of use, with what takes its place. */
export const DEPRECATED: TermCard = {
  ...PLAIN,
  id: 'launched',
  title: 'Launched',
  status: 'deprecated',
  subtitle: null,
  replacedBy: {
    id: 'ga',
    title: 'GA',
    short: 'Any customer on a supported plan can turn it on without talking to us.',
  },
  usedOn: 9,
};

/** Read in June, changed in September. */
export const CHANGED: TermCard = {
  ...PLAIN,
  id: 'commit',
  title: 'Commit',
  subtitle: null,
  shown: [],
  meanings: [
    meaning(
      'company',
      null,
      'A deal Sales expects to close this quarter, with legal review finished and an order form sent.',
    ),
  ],
  owner: { id: 'sales', name: 'Sales', dissolvedOn: null, successor: null },
  ownerStatus: null,
  usedBy: teams('Finance', 'Revenue Ops', 'Sales'),
  changed: {
    readOn: '2026-06-12',
    on: '2026-09-01',
    by: 'Revenue Ops lead',
    why: '7 of 19 verbal commits slipped in Q2',
    was: { short: 'A deal Sales expects to close this quarter, with verbal agreement from the buyer.', formula: null },
    now: {
      short: 'A deal Sales expects to close this quarter, with legal review finished and an order form sent.',
      formula: null,
    },
  },
};

/** Said by one team, confirmed by none. */
export const UNVERIFIED: TermCard = {
  ...PLAIN,
  id: 'on-track',
  title: 'On track',
  subtitle: null,
  shown: [],
  meanings: [
    meaning('sales', 'Sales', 'Safe to tell a customer.', {
      verified: { on: null, ageDays: null, state: 'never', dueOn: null },
    }),
  ],
  verified: { on: null, ageDays: null, state: 'never', dueOn: null },
  ownerStatus: null,
  usedBy: null,
  unconfirmed: {
    proposedBy: { id: 'sales', name: 'Sales' },
    proposedOn: '2026-09-02',
    confirmed: 0,
    of: 3,
    others: teams('Engineering', 'Product'),
  },
};
for (const card of [IN_FULL, REFERENCE, CHANGED, UNVERIFIED]) card.shown = card.meanings;

/** The workspace cannot be reached: what is known is shown as old as it is. */
export const UNREACHABLE: TermCard = {
  ...PLAIN,
  foot: { ...FOOT, asOf: '2026-09-09T17:02:00-04:00', unreachableDays: 2 },
};
