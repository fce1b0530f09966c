import type { PopupModel } from '../../../components/models';
import type { SearchState } from '../../../components/popup-search';

export const CLOSED_SEARCH: SearchState = { query: '', answer: null, problem: null, open: null };

/** The sample is open, on a Salesforce tab, with nothing set. */
export const SAMPLE: PopupModel = {
  source: {
    kind: 'sample',
    name: 'Meridian',
    version: 1,
    asOf: '2026-09-11T08:40:00-04:00',
    counts: { terms: 60, teams: 14, items: 22 },
    setAside: 0,
    shiftWeeks: 11,
  },
  problems: [],
  site: { origin: 'https://acme.lightning.force.com', host: 'acme.lightning.force.com', granted: true },
  page: { warnings: 1, terms: 4, recognised: true, report: null },
  pausedSite: false,
  pausedEverywhere: false,
  team: 'sales',
  teams: [
    { id: 'engineering', name: 'Engineering' },
    { id: 'sales', name: 'Sales' },
  ],
  asOf: null,
  fitsAgain: [],
  snoozed: [],
  muted: [],
  now: '2026-09-11T09:00:00-04:00',
  timeZone: 'America/New_York',
  locale: 'en-US',
};

/** Everything that the popup can have to say, at once. */
export const BUSY: PopupModel = {
  ...SAMPLE,
  source: { ...SAMPLE.source, kind: 'file', setAside: 2 } as PopupModel['source'],
  problems: [{ code: 'sites-revoked', values: {} }],
  pausedSite: true,
  asOf: { date: '2026-09-11', time: '09:00' },
  fitsAgain: [{ item: 'harrow', title: 'Harrow Logistics - 3-yr Platform', spareDays: 3, since: '2026-09-09' }],
  snoozed: [
    {
      key: 'k1',
      rule: 'chain-misses-date',
      item: 'alder',
      title: 'Alder Foods',
      text: 'Chain ends 3 Nov, 2 working days late',
      since: '2026-09-09',
      until: null,
    },
  ],
  muted: [
    { key: 'https://acme.atlassian.net arr', title: 'ARR', host: 'acme.atlassian.net' },
    { key: '* commit', title: 'Commit', host: null },
  ],
};
