import { describe, expect, it } from 'vitest';
import { conflictAgeDays } from '../../../lib/reason/freshness';
import type { MeaningsDiffer, Warning } from '../../../lib/reason/warning';
import { Meridian } from './meridian.fixture';

const DAY = '2026-09-14';
const BILLING = 'usage-based-billing';

function meaningsOf(warnings: readonly Warning[]): MeaningsDiffer {
  const found = warnings.find((warning) => warning.rule === 'meanings-differ');
  if (found?.rule !== 'meanings-differ') throw new Error('no meanings');
  return found;
}

describe('"On track", said by one team and read by others', () => {
  it('is three warnings on the epic to the team that owns it', () => {
    const meridian = new Meridian();
    expect(meridian.warnings(BILLING, DAY, 'engineering').map(({ rule, severity }) => [rule, severity])).toEqual([
      ['date-inversion', 'high'],
      // Medium, and a step lower because the status is older than its cycle.
      ['meanings-differ', 'low'],
      ['leaned-on', 'low'],
    ]);
    expect(meridian.says(BILLING, DAY, 'engineering')).toEqual([
      'Event metering (PLAT-88) is due 16 Oct, 12 working days after 30 Sep',
      'Product said “on track” 14 working days ago; as Engineering means it, it does not hold: Event metering (PLAT-88) is due 16 Oct; it counts for less because the status itself is 14 working days old',
      'Leaning on this: 1 opportunity',
    ]);
  });

  it('is one on the opportunity that leans on it, to Sales', () => {
    const meridian = new Meridian();
    expect(meridian.rules('alder-foods', DAY, 'sales')).toEqual(['meanings-differ']);
    expect(meridian.warnings('alder-foods', DAY, 'sales')[0]).toMatchObject({ severity: 'low', about: BILLING });
    expect(meridian.says('alder-foods', DAY, 'sales')[0]).toMatch(
      /^Usage-based billing \(BILL-412\): Product said “on track” 14 working days ago; .*; as Sales means it, it cannot be tested/,
    );
  });

  it('tells whose meaning holds, and the fact against the one that does not', () => {
    const meridian = new Meridian();
    const { term, meanings } = meaningsOf(meridian.warnings('alder-foods', DAY, 'sales'));
    expect(term).toBe('on-track');
    expect(meanings).toEqual([
      {
        role: 'author',
        team: 'product',
        variants: ['product'],
        outcome: 'holds',
        facts: [{ record: `items/${BILLING}`, field: 'facts.scope', value: 'agreed', asOf: null }],
      },
      { role: 'reader', team: 'sales', variants: ['sales'], outcome: 'cannot-be-tested', facts: [] },
      {
        role: 'doing',
        team: 'engineering',
        variants: ['engineering'],
        outcome: 'does-not-hold',
        facts: [
          { record: 'items/event-metering', field: 'target.date', value: '2026-10-16', asOf: '2026-08-05' },
          { record: `items/${BILLING}`, field: 'target.date', value: '2026-09-30', asOf: '2026-08-03' },
        ],
      },
    ]);
    expect(conflictAgeDays(meridian.term(term).conflict?.openedOn ?? '', DAY)).toBe(38);
  });

  it('is medium while the status is within its cycle and the meaning can be tested', () => {
    const fresh = new Meridian();
    const { status } = fresh.item(BILLING);
    if (status) status.saidOn = '2026-08-31';
    expect(meaningsOf(fresh.warnings(BILLING, DAY, 'engineering')).severity).toBe('medium');
    if (status) status.saidOn = '2026-08-28';
    expect(meaningsOf(fresh.warnings(BILLING, DAY, 'engineering')).severity).toBe('medium');
    if (status) status.saidOn = '2026-08-27';
    const old = meaningsOf(fresh.warnings(BILLING, DAY, 'engineering'));
    expect([old.severity, old.message.values.lowered, old.message.values.days]).toEqual(['low', 'status-old', 11]);
  });

  it('is low where the review of a meaning that it shows is overdue', () => {
    const meridian = new Meridian();
    const { status } = meridian.item(BILLING);
    if (status) status.saidOn = '2026-09-10';
    const engineering = meridian.term('on-track').variants?.find(({ id }) => id === 'engineering');
    if (engineering) engineering.verifiedOn = '2025-12-01';
    const { severity, message } = meaningsOf(meridian.warnings(BILLING, DAY, 'engineering'));
    expect([severity, message.values.lowered]).toEqual(['low', 'meaning-overdue']);
  });

  it('says nothing of meanings once the needed work is on time, and nothing to a reader without a team', () => {
    const onTime = new Meridian();
    onTime.item('event-metering').target = { date: '2026-09-30', said: '2026-08-05' };
    expect(onTime.rules(BILLING, DAY, 'engineering')).toEqual([]);
    expect(onTime.rules('alder-foods', DAY, 'engineering')).toEqual([]);
    // Sales' meaning still cannot be tested.
    expect(onTime.rules('alder-foods', DAY, 'sales')).toEqual(['meanings-differ']);
    expect(new Meridian().rules(BILLING, DAY, null)).toEqual(['date-inversion']);
    expect(new Meridian().rules('alder-foods', DAY, null)).toEqual([]);
  });

  it('says nothing where all mean the same, whatever the case of the word', () => {
    const same = new Meridian();
    const term = same.term('on-track');
    term.variants = term.variants?.filter(({ id }) => id === 'product') ?? [];
    expect(same.rules('alder-foods', DAY, 'sales')).toEqual([]);

    const spelled = new Meridian();
    const { status } = spelled.item(BILLING);
    if (status) status.health = 'On  Track';
    expect(spelled.rules('alder-foods', DAY, 'sales')).toEqual(['meanings-differ']);
    if (status) status.health = 'late';
    expect(spelled.rules('alder-foods', DAY, 'sales')).toEqual([]);
  });

  it('warns of a status that is older than a change, and of a promise that slipped', () => {
    const moved = new Meridian();
    moved.item('event-metering').target = { date: '2026-10-16', said: '2026-09-01' };
    moved.item('event-metering').targetHistory = [{ on: '2026-08-05', date: '2026-09-28' }];
    expect(moved.rules(BILLING, DAY, null)).toEqual(['date-inversion', 'slipped-after-promise', 'status-outdated']);
    expect(moved.says(BILLING, DAY, null).slice(1)).toEqual([
      'Event metering (PLAT-88) moved 14 working days since it was agreed on 10 Aug: from 28 Sep to 16 Oct',
      '“On track” was said 24 Aug; the date of Event metering (PLAT-88) changed on 1 Sep; it counts for less because the status itself is 14 working days old',
    ]);
  });
});
