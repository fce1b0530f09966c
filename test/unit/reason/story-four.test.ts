import { describe, expect, it } from 'vitest';
import { say } from '../../../lib/phrases/say';
import { safeSentence } from '../../../lib/reason/safe-sentence';
import { Meridian } from './meridian.fixture';

const DAY = '2026-09-15';
const of = (change: (meridian: Meridian) => void) => {
  const meridian = new Meridian();
  change(meridian);
  return meridian;
};
const link = (meridian: Meridian) => meridian.link('calder-bank', 'audit-log-export');

describe('a date that nobody agreed', () => {
  it('is exactly one warning on the deal: it was never asked for', () => {
    const meridian = new Meridian();
    expect(meridian.warnings('calder-bank', DAY, 'sales')).toMatchObject([
      {
        rule: 'never-agreed',
        severity: 'medium',
        about: 'audit-log-export',
        actions: [{ id: 'do.ask-date' }, { id: 'do.safe-sentence' }],
      },
    ]);
    expect(meridian.says('calder-bank', DAY, 'sales')).toEqual([
      'Identity has agreed no date for Audit log export. Asked: never.',
    ]);
    const [warning] = meridian.warnings('calder-bank', DAY, 'sales');
    const safe = warning && safeSentence(warning, DAY);
    expect(safe && say(safe.id, safe.values, 'en', DAY)).toBe('As of 15 Sep, Audit log export has no agreed date.');
  });

  it('says on what day it was asked, and to the owning team one date, with no name', () => {
    const asked = of((meridian) => Object.assign(link(meridian), { agreement: 'asked', askedOn: '2026-09-15' }));
    expect(asked.rules('calder-bank', DAY, 'sales')).toEqual(['never-agreed']);
    expect(asked.says('calder-bank', DAY, 'sales')).toEqual([
      'Identity has agreed no date for Audit log export. Asked 15 Sep.',
    ]);
    expect(asked.says('calder-bank', '2026-09-18', 'sales')[0]).toMatch(/Asked 15 Sep, 3 working days ago\.$/);
    expect(asked.says('audit-log-export', DAY, 'identity')).toEqual(['1 date asked: 15 Oct']);
    expect(asked.rules('audit-log-export', DAY, 'sales')).toEqual([]);
  });

  it('says that it was declined, on what day, and what was offered', () => {
    const declined = of((meridian) =>
      Object.assign(link(meridian), {
        agreement: 'declined',
        askedOn: '2026-09-15',
        answeredOn: '2026-09-17',
        offered: '2027-02',
      }),
    );
    expect(declined.warnings('calder-bank', '2026-09-18', 'sales')).toMatchObject([
      { rule: 'never-agreed', severity: 'high' },
    ]);
    expect(declined.says('calder-bank', '2026-09-18', 'sales')).toEqual([
      'Identity declined 15 Oct for Audit log export on 17 Sep and offered Feb 2027.',
    ]);
  });

  it('says nothing once it is agreed and committed, to nobody', () => {
    const agreed = of((meridian) => {
      Object.assign(link(meridian), { agreement: 'agreed', askedOn: '2026-09-15', answeredOn: '2026-09-17' });
      Object.assign(meridian.item('audit-log-export'), {
        state: 'committed',
        stateOn: '2026-09-17',
        target: { date: '2026-10-15', said: '2026-09-17' },
      });
    });
    for (const team of ['sales', 'identity', 'engineering']) {
      expect(agreed.rules('calder-bank', '2026-09-18', team)).toEqual([]);
      expect(agreed.rules('audit-log-export', '2026-09-18', team)).toEqual([]);
    }
  });

  it('does not speak where agreement is not kept track of: then the state of the needed work does', () => {
    const untracked = of((meridian) => {
      delete link(meridian).agreement;
    });
    expect(untracked.says('calder-bank', DAY, 'sales')).toEqual([
      'Audit log export is still being considered; your date is 30 Oct',
    ]);
    const undated = of((meridian) => {
      delete link(meridian).neededBy;
    });
    expect(undated.rules('calder-bank', DAY, 'sales')).toEqual(['promised-before-committed']);
  });

  it('has another fingerprint with each answer', () => {
    const hashes = (['none', 'asked', 'declined'] as const).map((agreement) => {
      const meridian = of((one) => Object.assign(link(one), { agreement }));
      return meridian.warnings('calder-bank', DAY, 'sales')[0]?.factsHash;
    });
    expect(new Set(hashes).size).toBe(3);
  });
});
