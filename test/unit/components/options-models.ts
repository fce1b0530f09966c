import type { OptionsModel } from '../../../components/options-models';
import { USUAL_QUIETNESS } from '../../../lib/values/quietness';
import { BUSY, SAMPLE } from './popup-models';

/** The sample is open; nothing is put aside or sent. */
export const PLAIN_OPTIONS: OptionsModel = {
  source: SAMPLE.source,
  sourceUrl: null,
  problems: [],
  team: 'sales',
  teams: SAMPLE.teams,
  asOf: null,
  snoozed: [],
  muted: [],
  pausedEverywhere: false,
  pausedSites: [],
  lists: true,
  calendar: { timeZone: 'America/New_York', workdays: [1, 2, 3, 4, 5], holidays: 11 },
  needsOwner: [],
  outbox: [],
  hasSink: false,
  sites: [
    {
      pattern: 'https://*.lightning.force.com/*',
      host: '*.lightning.force.com',
      granted: true,
      required: true,
      byPolicy: false,
    },
    { pattern: 'https://www.notion.so/*', host: 'www.notion.so', granted: true, required: true, byPolicy: false },
    { pattern: 'https://*.atlassian.net/*', host: '*.atlassian.net', granted: false, required: true, byPolicy: false },
  ],
  managed: [],
  policyFaults: [],
  policySources: [],
  checkedAt: null,
  pollMinutes: 30,
  feedbackUrl: null,
  quiet: USUAL_QUIETNESS,
  known: [],
  version: '0.2.0',
  now: SAMPLE.now,
  timeZone: SAMPLE.timeZone,
  locale: SAMPLE.locale,
};

/** Everything that the page can have to say, at once. */
export const FULL_OPTIONS: OptionsModel = {
  ...PLAIN_OPTIONS,
  snoozed: BUSY.snoozed,
  muted: BUSY.muted,
  asOf: BUSY.asOf,
  pausedSites: ['https://www.notion.so'],
  needsOwner: [
    ...(['Active customer', 'Health score', 'Usage event'] as const).map((title, index) => ({
      id: title,
      title,
      lastOwner: 'Growth Analytics',
      goneOn: '2026-07-01' as const,
      dueOn: index < 2 ? ('2026-05-13' as const) : ('2026-09-18' as const),
      overdue: index < 2,
      teams: 3 - index,
      items: 4 - index,
    })),
    { id: 'lite', title: 'Lite', lastOwner: null, goneOn: null, dueOn: null, overdue: false, teams: 0, items: 0 },
  ],
  hasSink: true,
  outbox: (['saved', 'sending', 'sent', 'rejected'] as const).map((state, index) => ({
    id: `outbox-${index}`,
    title: ['Active customer', 'Audit log export', 'On track', 'GA'][index] ?? '',
    says: `outbox.kind.${['variant-proposal', 'asked-date', 'feedback', 'adoption'][index]}`,
    state,
    reason: state === 'rejected' ? 'version 6 is closed' : null,
    on: '2026-09-10' as const,
  })),
  managed: ['team'],
  quiet: { repeat: 'page', budget: 50, hold: 'alt' },
  known: [
    { id: 'commit', title: 'Commit', changed: true },
    { id: 'icp', title: 'ICP', changed: false },
  ],
};

/** A published workspace; the company has set all that it can, and slipped once. */
export const MANAGED_OPTIONS: OptionsModel = {
  ...PLAIN_OPTIONS,
  source: PLAIN_OPTIONS.source && { ...PLAIN_OPTIONS.source, kind: 'bundle', shiftWeeks: 0 },
  sourceUrl: 'https://plumbline.acme.example/sales/',
  checkedAt: '2026-09-11T08:48:00-04:00',
  feedbackUrl: null,
  sites: PLAIN_OPTIONS.sites.flatMap((site, index) =>
    index < 2
      ? [site]
      : [
          site,
          {
            ...site,
            pattern: 'https://jira.acme.example/*',
            host: 'jira.acme.example',
            required: false,
            byPolicy: true,
          },
          {
            pattern: 'https://wiki.acme.example/*',
            host: 'wiki.acme.example',
            granted: true,
            required: false,
            byPolicy: false,
          },
        ],
  ),
  managed: ['sourceUrl', 'team', 'sites', 'feedback'],
  policyFaults: ['pollMinutes'],
  policySources: [
    {
      url: 'https://plumbline.acme.example/everyone/',
      patterns: ['https://plumbline.acme.example/*'],
      granted: false,
      inUse: true,
    },
    {
      url: 'https://finance.acme.example/deal-desk/',
      patterns: ['https://finance.acme.example/*'],
      granted: true,
      inUse: false,
    },
  ],
};
