import { describe, expect, it } from 'vitest';
import { evaluateItem, outlookOf } from '../../../lib/reason/evaluate';
import type { ChainReport, Warning } from '../../../lib/reason/warning';
import { indexWorkspace } from '../../../lib/workspace/workspace-index';
import { FRIDAY_MORNING, type Options, storyOne } from './story-one.fixture';

const now = FRIDAY_MORNING;
const warningsOf = (options?: Options): Warning[] => evaluateItem(indexWorkspace(storyOne(options)), 'harrow', { now });
const endOf = (options?: Options) => {
  const outlook = outlookOf(indexWorkspace(storyOne(options)), 'harrow', { now });
  return [outlook?.finish, outlook?.spareDays];
};

function chainOf(warnings: Warning[]): ChainReport {
  const [warning] = warnings;
  if (warning?.rule !== 'chain-misses-date') throw new Error('no chain');
  return warning.chain;
}

describe('the deal slip nobody saw together', () => {
  const none = { legalObserved: false, away: false, procurement: false };
  it.each<[string, Options, string, number]>([
    ['as budgeted', none, '2026-09-23', 5],
    ['only legal as observed', { ...none, legalObserved: true }, '2026-09-29', 1],
    ['only the absence', { ...none, away: true }, '2026-09-23', 5],
    ['only procurement', { ...none, procurement: true }, '2026-09-30', 0],
    ['legal + absence', { procurement: false }, '2026-10-05', -3],
    ['legal + procurement', { away: false }, '2026-10-06', -4],
    ['absence + procurement', { legalObserved: false }, '2026-09-30', 0],
    ['all three', {}, '2026-10-12', -8],
    ['all, pricing at once', { parallel: true }, '2026-10-02', -2],
    ['all, delegate', { delegate: true }, '2026-10-06', -4],
    ['all, clause swapped', { procurement: false }, '2026-10-05', -3],
    ['all, pricing at once + clause swapped', { parallel: true, procurement: false }, '2026-09-25', 3],
    ['all, delegate + clause swapped', { delegate: true, procurement: false }, '2026-09-29', 1],
    ['all, pricing at once + delegate', { parallel: true, delegate: true }, '2026-10-02', -2],
  ])('%s', (_, options, finish, spare) => {
    expect(endOf(options)).toEqual([finish, spare]);
    expect(warningsOf(options).map(({ rule }) => rule)).toEqual(spare < 0 ? ['chain-misses-date'] : []);
  });

  it('is one warning with the whole arithmetic', () => {
    const warnings = warningsOf();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ rule: 'chain-misses-date', severity: 'high', item: 'harrow' });
    const step = (id: string, start: string, end: string, days: number, basis = 'budget', waits: unknown[] = []) => ({
      ...{ id, start, end, days, basis, waits, state: 'planned' },
    });
    const change = (id: string, kind: string) => expect.objectContaining({ step: id, change: kind });
    expect(chainOf(warnings)).toEqual({
      target: '2026-09-30',
      finish: '2026-10-12',
      workingDaysLate: 8,
      finishP80: '2026-10-12',
      latestStart: null,
      asBudgeted: { finish: '2026-09-23', spareDays: 5 },
      eachFitsAlone: true,
      steps: [
        step('legal', '2026-09-14', '2026-09-24', 9, 'observed'),
        step('pricing', '2026-10-01', '2026-10-02', 2, 'budget', [{ from: '2026-09-25', to: '2026-09-30', days: 4 }]),
        step('procurement', '2026-10-05', '2026-10-09', 5),
        step('signature', '2026-10-12', '2026-10-12', 1),
      ],
      causes: [
        { step: 'legal', kind: 'observed', finishAlone: '2026-09-29', spareDays: 1 },
        { step: 'pricing', kind: 'absence', finishAlone: '2026-09-23', spareDays: 5 },
        { step: 'procurement', kind: 'condition', finishAlone: '2026-09-30', spareDays: 0 },
      ],
      levers: [
        {
          changes: [change('pricing', 'parallel'), change('procurement', 'fact')],
          finish: '2026-09-25',
          spareDays: 3,
        },
        {
          changes: [change('pricing', 'delegate'), change('procurement', 'fact')],
          finish: '2026-09-29',
          spareDays: 1,
        },
      ],
      nearestSingle: { changes: [change('pricing', 'parallel')], finish: '2026-10-02', workingDaysLate: 2 },
      bestIfNone: null,
      cut: false,
      workingDays: expect.objectContaining({ length: 21 }),
      sum: {
        terms: [
          { step: 'legal', days: 9 },
          { step: 'pricing', days: 2 },
          { step: 'procurement', days: 5 },
          { step: 'signature', days: 1 },
        ],
        waiting: 4,
        total: 21,
        available: 13,
        late: 8,
      },
    });
  });

  it('rests on dated facts', () => {
    const because = warningsOf()[0]?.because;
    expect(because).toEqual(
      expect.arrayContaining([
        { record: 'items/harrow', field: 'target.date', value: '2026-09-30', asOf: '2026-08-12' },
        { record: 'items/harrow', field: 'process.startOn', value: '2026-09-14', asOf: null },
        { record: 'items/harrow', field: 'facts.clause', value: '14.3', asOf: null },
        {
          record: 'processes/enterprise-close',
          field: 'steps.legal.days.observed.median',
          value: 9,
          asOf: '2026-08-31',
        },
        { record: 'processes/enterprise-close', field: 'steps.legal.days.budget', value: 5, asOf: '2025-02-10' },
        { record: 'teams/pricing', field: 'absences.VP Pricing', value: '2026-09-24/2026-09-30', asOf: null },
        { record: 'calendars/us', field: 'weekend', value: '6, 7', asOf: null },
      ]),
    );
  });

  it('takes the date and the facts that the page shows before those on record', () => {
    const index = indexWorkspace(storyOne());
    // The chain fits then, and what is left of it is a line for the panel: an approver is away on the way.
    expect(evaluateItem(index, 'harrow', { now, target: '2026-10-12' }).map(({ rule }) => rule)).toEqual([
      'approver-away',
    ]);
    expect(evaluateItem(index, 'harrow', { now, target: '2026-10-09' })).toHaveLength(1);
    const swapped = chainOf(evaluateItem(index, 'harrow', { now, facts: { clause: 'B' } }));
    expect([swapped.finish, swapped.workingDaysLate]).toEqual(['2026-10-05', 3]);
    const shown = evaluateItem(index, 'harrow', { now, target: '2026-10-01' })[0]?.because;
    expect(shown).toContainEqual({ record: 'items/harrow', field: 'target.date', value: '2026-10-01', asOf: null });
  });

  it('keeps its fingerprint while only time passes, and changes it with a fact', () => {
    const hash = (at: number, options?: Options) =>
      evaluateItem(indexWorkspace(storyOne(options)), 'harrow', { now: at })[0]?.factsHash;
    expect(hash(now)).toMatch(/^[0-9a-f]{32}$/);
    expect(hash(now + 3 * 86_400_000)).toBe(hash(now));
    expect(hash(now, { parallel: true })).not.toBe(hash(now));
    expect(hash(now, { delegate: true })).not.toBe(hash(now));
    expect(hash(now, { procurement: false })).not.toBe(hash(now));
  });
});
