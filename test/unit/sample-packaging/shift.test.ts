import { describe, expect, it } from 'vitest';
import {
  SAMPLE_PUBLISHED_AT,
  sampleShiftWeeks,
  shiftDates,
  shiftedPublishedAt,
  shiftWorkspace,
} from '../../../lib/sample/shift';
import { SMALL } from '../bundle/small-workspace';

describe('showing the sample as if it were of this week', () => {
  it.each([
    ['2026-09-07', 0],
    ['2026-09-13', 0],
    ['2026-09-14', 1],
    ['2026-09-06', -1],
    ['2026-08-31', -1],
    ['2026-08-30', -2],
    ['2027-09-06', 52],
    ['2024-02-29', -132],
  ])('on %s it is shifted by %i weeks', (today, weeks) => {
    expect(sampleShiftWeeks(today)).toBe(weeks);
  });

  it('moves every date, instant and month, however deep, and nothing else', () => {
    const value = {
      on: '2026-09-30',
      list: ['2026-12-31', { asOf: '2026-10-24T23:30:00+02:00', utc: '2026-09-11T08:40Z' }],
      offered: '2027-02',
      no: ['2026-02-30', '2026-13', 'by 2026-09-30', '2026-09-30T08:40:00', '17:00', '2026', 7, null, true],
      '2026-09-30': 'a name stays',
    };
    const copy = structuredClone(value);
    expect(shiftDates(value, 2)).toEqual({
      on: '2026-10-14',
      list: ['2027-01-14', { asOf: '2026-11-07T23:30:00+02:00', utc: '2026-09-25T08:40Z' }],
      offered: '2027-03',
      no: value.no,
      '2026-09-30': 'a name stays',
    });
    expect(value).toEqual(copy);
  });

  it.each([
    ['2027-02', 1, '2027-02'],
    ['2027-02', -1, '2027-02'],
    ['2027-02', 2, '2027-03'],
    ['2027-02', -3, '2027-01'],
    ['2026-12', 52, '2027-12'],
  ])('moves the month %s by %i weeks to %s', (month, weeks, moved) => {
    expect(shiftDates(month, weeks)).toBe(moved);
  });

  it('leaves a date that would leave the four digits of a year', () => {
    expect(shiftDates('9999-12-31', 1)).toBe('9999-12-31');
  });

  it('moves the holidays and horizons of a workspace with its dates, and back again', () => {
    const workspace = {
      ...SMALL,
      calendars: [
        {
          id: 'us',
          timeZone: 'America/New_York',
          weekend: [6, 7],
          holidays: [{ on: '2026-09-07' }],
          coversUntil: '2027-12-31',
        },
      ],
      teams: [{ id: 't', name: 'T', absences: [{ role: 'VP', from: '2026-09-24', to: '2026-09-30' }] }],
    };
    const shifted = shiftWorkspace(workspace, 3);
    expect(shifted.calendars[0]).toMatchObject({ holidays: [{ on: '2026-09-28' }], coversUntil: '2028-01-21' });
    expect(shifted.teams[0]?.absences).toEqual([{ role: 'VP', from: '2026-10-15', to: '2026-10-21' }]);
    expect(shiftWorkspace(shifted, -3)).toEqual(workspace);
  });

  it('never says it was published in the future', () => {
    const at = (text: string) => Date.parse(text);
    expect(shiftedPublishedAt(SAMPLE_PUBLISHED_AT, 0, at('2026-09-11T08:40:00-04:00'))).toBe(SAMPLE_PUBLISHED_AT);
    expect(shiftedPublishedAt(SAMPLE_PUBLISHED_AT, 0, at('2026-09-11T08:39:59-04:00'))).toBe(
      '2026-09-04T08:40:00-04:00',
    );
    expect(shiftedPublishedAt(SAMPLE_PUBLISHED_AT, 5, at('2026-10-12T12:00:00Z'))).toBe('2026-10-09T08:40:00-04:00');
    expect(shiftedPublishedAt(SAMPLE_PUBLISHED_AT, 5, at('2026-10-18T12:00:00Z'))).toBe('2026-10-16T08:40:00-04:00');
  });
});
