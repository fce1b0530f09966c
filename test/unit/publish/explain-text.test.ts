import { expect, it } from 'vitest';
import { speaker } from '../../../lib/publish/explain-answer';
import { findingsText } from '../../../lib/publish/explain-text';
import { evaluateItem } from '../../../lib/reason/evaluate';
import { indexOf, morningOf, step, US } from '../reason/workspace.fixture';

it('calls no finish after the date a fitting one, though it lies on a day off', () => {
  const friday = '2026-11-20';
  const daily = { id: 'daily', timeZone: US.timeZone, weekend: [] };
  const index = indexOf({
    calendars: [US, daily],
    steps: [step('pack', 2, { calendar: 'daily' })],
    at: { startOn: friday },
    item: { target: { date: friday } },
  });
  const warnings = evaluateItem(index, 'deal', { now: morningOf(friday) });
  const style = { speak: speaker('en', friday), locale: 'en', today: friday };
  const text = findingsText('Deal', { warnings, teams: [] }, style);
  expect(text).toContain('Chain ends 21 Nov, late by no working day');
  expect(text).toContain('= 0 d, late by no working day');
  expect(text).toContain('as budgeted: 21 Nov, late by no working day');
  expect(text).not.toMatch(/\b0 (spare|late|working days)/);
});

it('says why the sum counts more days than a step with a half day works, and where a step has begun', () => {
  const index = indexOf({
    calendars: [
      {
        ...US,
        holidays: [
          { on: '2026-11-24', weight: 0.5 },
          { on: '2026-11-25', weight: 0.5 },
        ],
      },
    ],
    steps: [step('look', 1), step('pack', 3)],
    at: { startOn: '2026-11-16', inProgress: [{ step: 'look', since: '2026-11-16' }] },
    item: { target: { date: '2026-11-20' } },
  });
  const warnings = evaluateItem(index, 'deal', { now: morningOf('2026-11-23') });
  const style = { speak: speaker('en', '2026-11-23'), locale: 'en', today: '2026-11-23' };
  const text = findingsText('Deal', { warnings, teams: [] }, style);
  expect(text).toMatch(/^ +look +16–23 Nov +6 d in progress/m);
  expect(text).toMatch(/^ +pack +24–27 Nov +3 d budget/m);
  expect(text).toContain('pack: 3 d of work on 4 days');
});

it('writes a sum without a wait, and past its date, so that it can be read', () => {
  const index = indexOf({
    calendars: [US],
    steps: [step('pack', 2)],
    at: { startOn: '2026-11-19' },
    item: { target: { date: '2026-11-16' } },
  });
  const warnings = evaluateItem(index, 'deal', { now: morningOf('2026-11-19') });
  const style = { speak: speaker('en', '2026-11-19'), locale: 'en', today: '2026-11-19' };
  const text = findingsText('Deal', { warnings, teams: [] }, style);
  expect(text).toContain('2 = 2 d. 2 - (-2) = 4 d late');
});
