import type { TeamCard } from '../../../components/models';
import { FOOT } from './story-one-card';

/** A team that said something lately, takes little on and has a role away. */
export const TEAM: TeamCard = {
  kind: 'team',
  id: 'pricing',
  title: 'Pricing',
  purpose: 'Owns the price book and signs off discounts and terms that depart from it.',
  parent: { id: 'finance', name: 'Finance' },
  dissolvedOn: null,
  successor: null,
  status: {
    team: 'Pricing',
    health: 'on-track',
    note: 'Sign-offs go out within two working days while someone is in.',
    saidOn: '2026-09-02',
    ageWorkingDays: 7,
    age: 'ageing',
  },
  asMeantBy: { team: 'Finance', term: 'On track', short: 'The month closes on the day that was planned.' },
  intake: 'limited',
  queue: { waiting: 5, blocked: 0, aging: 1, unowned: 0, asOf: '2026-09-04' },
  absences: [
    { role: 'Deal desk lead', from: '2026-09-10', to: '2026-09-12', delegate: 'Pricing analyst', now: true },
    { role: 'VP Pricing', from: '2026-09-24', to: '2026-09-30', delegate: null, now: false },
  ],
  contact: { label: '#pricing-desk', url: 'https://meridian.example/teams/pricing' },
  owns: { terms: 4, items: 1 },
  today: '2026-09-11',
  foot: FOOT,
};

/** What it said is long past its cycle. */
export const TEAM_OLD: TeamCard = {
  ...TEAM,
  status: TEAM.status && { ...TEAM.status, saidOn: '2026-08-24', ageWorkingDays: 14, age: 'old' },
  asMeantBy: null,
  intake: 'closed',
  absences: [],
};

/** Dissolved, with a successor. */
export const TEAM_GONE: TeamCard = {
  ...TEAM,
  id: 'growth-analytics',
  title: 'Growth Analytics',
  purpose: 'Measured how customers start, use and keep using Meridian.',
  dissolvedOn: '2026-07-01',
  successor: { id: 'customer-success', name: 'Customer Success' },
  status: null,
  asMeantBy: null,
  intake: null,
  queue: null,
  absences: [],
  contact: null,
  owns: { terms: 12, items: 0 },
};

/** Nothing but its name is known. */
export const TEAM_SILENT: TeamCard = {
  ...TEAM_GONE,
  id: 'revenue-ops',
  title: 'Revenue Ops',
  dissolvedOn: null,
  successor: null,
  intake: 'open',
  owns: { terms: 0, items: 0 },
};
