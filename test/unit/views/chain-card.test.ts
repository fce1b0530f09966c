import { describe, expect, it } from 'vitest';
import { evaluateItem } from '../../../lib/reason/evaluate';
import { chainCard } from '../../../lib/views/chain-card';
import { FOOT } from '../components/story-one-card';
import { indexOf, morningOf, step } from '../reason/workspace.fixture';

const TODAY = '2026-11-24';

describe('the durations that a chain does not use', () => {
  const unfitWhere = (n: number, to: string) => {
    const days = { budget: 5, observed: { median: 9, n, from: '2026-01-05', to } };
    const index = indexOf({ steps: [step('legal', 5, { days })], item: { target: { date: TODAY } } });
    const now = morningOf(TODAY);
    const [warning] = evaluateItem(index, 'deal', { now });
    if (warning?.rule !== 'chain-misses-date') throw new Error('the chain fits');
    const ctx = { index, now, today: TODAY, team: null, locale: 'en', foot: FOOT };
    const [shown] =
      chainCard(ctx, warning, { fieldLabel: null, targetFrom: 'cache', facts: {} }, [], null)?.steps ?? [];
    return [shown?.basis, shown?.observed?.unfit];
  };

  it('come with the reason why', () => {
    expect(unfitWhere(19, '2026-10-30')).toEqual(['budget', 'few']);
    expect(unfitWhere(20, '2026-03-31')).toEqual(['budget', 'old']);
    expect(unfitWhere(20, '2026-11-30')).toEqual(['budget', 'open']);
    expect(unfitWhere(20, '2026-10-30')).toEqual(['observed', null]);
  });
});
