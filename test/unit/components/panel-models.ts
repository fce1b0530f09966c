import type { PanelModel, PanelRow } from '../../../components/panel-models';

const row = (some: Partial<PanelRow> & Pick<PanelRow, 'key' | 'title'>): PanelRow => ({
  subject: { kind: 'word', ids: [some.key] },
  state: null,
  aside: null,
  note: null,
  off: null,
  names: [],
  onPage: true,
  ...some,
});
const team = (id: string, title: string, state: PanelRow['state'], aside: string | null, note: string): PanelRow =>
  row({ key: `team ${id}`, subject: { kind: 'team', id }, title, state, aside, note, onPage: false });

export const LATE: PanelRow = row({
  key: 'abc',
  subject: { kind: 'warning', key: 'abc' },
  title: 'Harrow Logistics - 3-yr Platform, 30 Sep',
  state: 'broken',
  off: 'Chain ends 12 Oct, 8 working days late',
});
export const DIFFER: PanelRow = row({
  key: 'def',
  subject: { kind: 'warning', key: 'def' },
  title: 'Usage-based billing, 30 Sep',
  state: 'look',
  off: '“On track” is meant in two ways',
});
export const GA_ROW = row({ key: 'term ga', title: 'GA', note: 'Platform, verified 24 Aug', aside: '2 places' });

/** A page with something to look at. */
export const BUSY_PANEL: PanelModel = {
  still: null,
  host: 'salesforce',
  title: 'Harrow Logistics - 3-yr Platform',
  problems: [],
  warnings: [LATE, DIFFER],
  words: [
    row({ key: 'term active-customer', title: 'Active customer', state: 'look', off: 'No owner since 1 Jul' }),
    GA_ROW,
    row({ key: 'term on-track', title: 'On track', note: '3 teams, 3 meanings', aside: '4 places' }),
    row({ key: 'item heron', title: 'Smart Routing', note: 'Also Project Heron, ROUT-77' }),
  ],
  teams: [
    team('identity', 'Identity', 'fresh', '1 working day ago', 'Said “on track”, as Engineering means it'),
    team('legal', 'Legal', 'old', '14 working days ago', 'Said “on track”'),
    team('pricing', 'Pricing', 'ageing', '7 working days ago', 'Said “at risk”, as Product means it'),
    team('routing', 'Routing', null, null, 'Nothing said yet'),
  ],
  snoozed: [
    row({ key: 'old', subject: { kind: 'warning', key: 'old' }, title: 'Autumn launch, 6 Oct', state: 'look' }),
  ],
  calm: null,
  fitsAgain: ['Fits again: Alder Foods, 3 days spare'],
  week: [
    row({
      key: 'w1',
      subject: { kind: 'item', id: 'heron' },
      title: 'Smart Routing',
      aside: '3 Sep',
      note: 'Now deprioritised: capacity to PLAT-88',
      onPage: false,
    }),
  ],
  leaning: [
    row({
      key: 'l1',
      subject: { kind: 'item', id: 'slip' },
      title: 'Order form 2.0',
      aside: '30 Oct',
      note: '2 pieces of work: Engineering, Marketing',
      onPage: false,
    }),
  ],
  foot: 'Meridian v1, as of 08:40',
  now: '2026-09-11T09:00:00-04:00',
  timeZone: 'America/New_York',
  locale: 'en-US',
};

/** A page where every date holds. */
export const CALM_PANEL: PanelModel = {
  ...BUSY_PANEL,
  host: 'jira',
  title: 'Partner single sign-on',
  warnings: [],
  words: [GA_ROW],
  teams: [],
  snoozed: [],
  fitsAgain: [],
  week: [],
  leaning: [],
  calm: '3 dates checked against 7 steps. All fit, the closest with 4 d spare.',
};

/** A page that is not read. */
export const STILL_PANEL: PanelModel = {
  ...CALM_PANEL,
  still: 'elsewhere',
  host: null,
  title: null,
  words: [],
  calm: null,
};
