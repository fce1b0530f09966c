/** The six kinds, in the order in which they are published. Apart from their schemas, which take long to build. */
export const KINDS = ['terms', 'teams', 'processes', 'calendars', 'items', 'links'] as const;
export type Kind = (typeof KINDS)[number];

/** A record of each kind in the singular, for sentences. */
export const ONE: Record<Kind, string> = {
  terms: 'term',
  teams: 'team',
  processes: 'process',
  calendars: 'calendar',
  items: 'item',
  links: 'link',
};
