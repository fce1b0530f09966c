import type { ItemCard } from '../../../components/models';
import { FOOT } from './story-one-card';

/** A blocked piece of work that a promise leans on. */
export const BLOCKED_ITEM: ItemCard = {
  kind: 'item',
  id: 'routing',
  title: 'Lead routing rewrite',
  today: '2026-09-11',
  owner: { id: 'routing', name: 'Routing', dissolvedOn: null, successor: null },
  ownerStatus: {
    team: 'Routing',
    health: 'at-risk',
    note: null,
    saidOn: '2026-08-24',
    ageWorkingDays: 13,
    age: 'old',
  },
  state: 'blocked, said 3 Sep',
  target: 'due 6 Oct, said 28 Aug',
  names: [
    { name: 'Lead routing rewrite', host: null },
    { name: 'Project Heron', host: null },
    { name: 'ROUT-77', host: 'Jira' },
  ],
  says: ['Event metering was deprioritised 6 working days ago; your date is 6 Oct', 'Nothing was agreed for 2 Oct'],
  foot: FOOT,
};
