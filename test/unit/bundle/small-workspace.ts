import type { Workspace } from '../../../lib/workspace/schema';

/** A workspace with a record of every kind. */
export const SMALL: Workspace = {
  manifest: { name: 'Acme', locale: 'en-US' },
  terms: [{ id: 'arr', label: 'ARR', variants: [{ id: 'v', short: 'Annual recurring revenue — “run rate”.' }] }],
  teams: [
    { id: 'sales', name: 'Sales' },
    { id: 'legal', name: 'Legal' },
  ],
  processes: [{ id: 'close', name: 'Close', steps: [{ id: 'legal', name: 'Legal', days: { budget: 5 } }] }],
  calendars: [{ id: 'us', timeZone: 'America/New_York', weekend: [6, 7] }],
  items: [
    { id: 'deal', title: 'Deal', facts: { seats: 3 } },
    { id: 'epic', title: 'Epic' },
  ],
  links: [{ from: 'deal', to: 'epic', kind: 'needs', hard: true }],
};

export const EDITION = {
  version: 3,
  epoch: '0123456789abcdef0123456789abcdef',
  publishedAt: '2026-09-11T08:40:00-04:00',
} as const;
