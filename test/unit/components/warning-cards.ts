import type { WarningCard } from '../../../components/models';
import { FOOT } from './story-one-card';

/** A word that its author and the reader mean otherwise. */
export const TWO_MEANINGS: WarningCard = {
  kind: 'warning',
  rule: 'meanings-differ',
  item: { id: 'billing', title: 'Usage-based billing' },
  today: '2026-09-14',
  title: '“On track” has more than one meaning here',
  says: 'Product said “on track” 14 working days ago',
  facts: [{ name: 'Event metering (PLAT-88)', facts: ['due 16 Oct, said 5 Aug', 'being built'] }],
  meanings: [
    { role: 'author', team: 'Product', teamId: 'product', shorts: ['Scope is agreed.'], outcome: 'holds', facts: [] },
    {
      role: 'reader',
      team: 'Sales',
      teamId: 'sales',
      shorts: ['Safe to tell.', 'Signed.'],
      outcome: 'cannot-be-tested',
      facts: [],
    },
  ],
  actions: ['Ask BizOps which meaning counts'],
  safe: 'As of 14 Sep, it is planned.',
  note: null,
  ask: null,
  term: { id: 'on-track', title: 'On track' },
  also: ['Leaning on this: 1 opportunity'],
  returned: null,
  factsHash: 'x',
  foot: FOOT,
};

/** You say, they say, the work says. */
export const THREE_MEANINGS: WarningCard = {
  ...TWO_MEANINGS,
  facts: [],
  says: 'Product said “on track” 14 working days ago; Engineering’s meaning does not hold',
  meanings: [
    {
      role: 'author',
      team: 'Product',
      teamId: 'product',
      shorts: ['Scope is agreed and the quarter has not changed.'],
      outcome: 'holds',
      facts: ['Usage-based billing (BILL-412): scope: agreed'],
    },
    {
      role: 'reader',
      team: 'Sales',
      teamId: 'sales',
      shorts: ['Safe to tell a customer.'],
      outcome: 'cannot-be-tested',
      facts: [],
    },
    {
      role: 'doing',
      team: 'Engineering',
      teamId: 'engineering',
      shorts: ['The remaining estimate fits capacity to the date, and no blocker is older than 5 working days.'],
      outcome: 'does-not-hold',
      facts: ['Event metering (PLAT-88): due 16 Oct, said 5 Aug'],
    },
  ],
  safe: 'Product said “on track” of Usage-based billing on 24 Aug; not every team means the same by it.',
};

/** A promise that rests on a date that nobody has given. */
export const NEVER_AGREED: WarningCard = {
  ...TWO_MEANINGS,
  rule: 'never-agreed',
  item: { id: 'calder-bank', title: 'Calder Bank' },
  title: 'Identity has agreed no date for Audit log export. Asked: never',
  says: null,
  facts: [
    { name: 'Needs Audit log export', facts: ['needed by 15 Oct', 'no date agreed'] },
    { name: 'Audit log export', facts: ['owned by Identity', 'considering'] },
  ],
  meanings: [],
  actions: ['Ask Identity for a date by 15 Oct', 'Promise the rest without it'],
  safe: 'As of 15 Sep, Audit log export has no agreed date.',
  note: 'About Audit log export:\nAs of 15 Sep, Audit log export has no agreed date.',
  ask: { from: 'calder-bank', to: 'audit-log-export', neededBy: '2026-10-15' },
  term: null,
  also: [],
  factsHash: 'y',
};

/** Put aside on Wednesday, and back because a date moved. */
export const RETURNED: WarningCard = {
  ...NEVER_AGREED,
  returned: { says: 'Snoozed 9 Sep. Changed since:', changes: ['Audit log export: asked 14 Sep, was never asked'] },
};
