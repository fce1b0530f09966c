import { describe, expect, it } from 'vitest';
import type { Step } from '../../../lib/workspace/schema';
import { type Parts, report, step } from './workspace.fixture';

const ends = (parts: Parts) => report(parts).steps.map(({ end }) => end);

describe('a role that is away', () => {
  const away = (...absences: { from: string; to: string; delegateRole?: string }[]) => [
    { id: 'desk', name: 'Desk', absences: absences.map((absence) => ({ role: 'Lead', ...absence })) },
  ];
  const steps = [step('sign', 3, { team: 'desk', role: 'Lead', delegable: true })];
  const at = { startOn: '2026-11-02' };

  it('loses its working days, told as waits', () => {
    const teams = away({ from: '2026-11-03', to: '2026-11-04' }, { from: '2026-11-05', to: '2026-11-08' });
    expect(report({ steps, teams, at }).steps).toMatchObject([
      { start: '2026-11-02', end: '2026-11-10', days: 3, waits: [{ from: '2026-11-03', to: '2026-11-06', days: 4 }] },
    ]);
  });

  it('tells runs of lost days apart where it works between them, and joins them over a weekend', () => {
    const teams = away(
      { from: '2026-11-03', to: '2026-11-03' },
      { from: '2026-11-06', to: '2026-11-06' },
      { from: '2026-11-09', to: '2026-11-09' },
    );
    expect(report({ steps: [{ ...(steps[0] as Step), days: { budget: 4 } }], teams, at }).steps[0]?.waits).toEqual([
      { from: '2026-11-03', to: '2026-11-03', days: 1 },
      { from: '2026-11-06', to: '2026-11-09', days: 2 },
    ]);
  });

  it('forgets an absence on days off between two runs', () => {
    const teams = away(
      { from: '2026-11-05', to: '2026-11-05' },
      { from: '2026-11-07', to: '2026-11-07' },
      { from: '2026-11-09', to: '2026-11-09' },
    );
    const chain = report({ steps, teams, at: { startOn: '2026-11-05' } });
    expect(chain.steps[0]?.waits.map(({ from }) => from)).toEqual(['2026-11-05', '2026-11-09']);
  });

  it('counts normally where it has a delegate, another role, or no team', () => {
    const absence = { from: '2026-11-03', to: '2026-11-04' };
    expect(ends({ steps, teams: away({ ...absence, delegateRole: 'Deputy' }), at })).toEqual(['2026-11-04']);
    const others = [{ id: 'desk', name: 'Desk', absences: [{ role: 'Other', ...absence }] }];
    expect(ends({ steps, teams: others, at })).toEqual(['2026-11-04']);
    expect(ends({ steps, at })).toEqual(['2026-11-04']);
  });

  it('gives one delegate for one absence, who serves every delegable step of the role', () => {
    const two = [
      step('sign', 1, { team: 'desk', role: 'Lead', delegable: true, after: [] }),
      step('seal', 2, { team: 'desk', role: 'Lead', delegable: true, after: [] }),
      step('post', 1, { after: ['sign', 'seal'] }),
    ];
    const teams = away({ from: '2026-11-02', to: '2026-11-06' });
    const chain = report({ steps: two, teams, at }, '2026-11-02', '2026-11-04');
    expect(chain.finish).toBe('2026-11-11');
    expect(chain.levers).toMatchObject([{ changes: [{ step: 'sign', change: 'delegate' }], finish: '2026-11-04' }]);
  });

  it('offers none to a step that may not be delegated', () => {
    const teams = away({ from: '2026-11-02', to: '2026-11-06' });
    const kept = [step('sign', 1, { team: 'desk', role: 'Lead' })];
    const chain = report({ steps: kept, teams, at }, '2026-11-02', '2026-11-04');
    expect(chain).toMatchObject({ levers: [], nearestSingle: null, bestIfNone: null });
  });
});
