import { describe, expect, it } from 'vitest';
import { termsToLookAt, whatIsOff } from '../../../lib/views/off-terms';
import { rowOf } from '../../../lib/views/panel-words';
import type { Term } from '../../../lib/workspace/schema';
import { indexWorkspace } from '../../../lib/workspace/workspace-index';
import { FOOT } from '../components/story-one-card';
import { Meridian } from '../reason/meridian.fixture';
import { morningOf } from '../reason/workspace.fixture';

const DAY = '2026-09-15';
const viewOf = ({ workspace }: Meridian, team: string | null = null, today = DAY) => ({
  index: indexWorkspace(workspace),
  now: morningOf(today),
  today,
  team,
  locale: 'en',
  foot: { ...FOOT, locale: 'en' },
});
const GROWTH = new Meridian().workspace.terms.filter(({ ownerTeam }) => ownerTeam === 'growth-analytics');

describe('terms of which something is off', () => {
  it('are those that lost their owner, that teams mean otherwise, or that are not to be used any more', () => {
    const lost = GROWTH.map(({ id }) => id);
    expect(lost).toHaveLength(12);
    const off = [...lost, 'on-track', 'logo-churn', 'lite'].sort();
    expect(termsToLookAt(viewOf(new Meridian())).sort()).toEqual(off);
    // The day before the team was dissolved, and before the conflict; its review was overdue already.
    const before = termsToLookAt(viewOf(new Meridian(), null, '2026-06-30')).sort();
    expect(before).toEqual(['active-customer', 'lite', 'logo-churn']);
  });

  it('is overdue by the meaning that this reader goes by, and due on its day not yet', () => {
    const meridian = new Meridian();
    delete meridian.term('on-track').conflict;
    const off = (team: string | null, today = DAY) =>
      whatIsOff(viewOf(meridian, team, today), meridian.term('on-track'));
    expect([off('sales'), off('engineering'), off('product')]).toEqual(['overdue', null, null]);
    expect([off('sales', '2026-05-30'), off('sales', '2026-05-31')]).toEqual([null, 'overdue']);
  });

  it('are those of which the panel says so, to every team', () => {
    const meridian = new Meridian();
    for (const team of [null, ...meridian.workspace.teams.map(({ id }) => id)]) {
      const ctx = viewOf(meridian, team);
      const told = ({ id }: Term) => rowOf(ctx, 'term', [id])?.state === 'look';
      expect(termsToLookAt(ctx), String(team)).toEqual(meridian.workspace.terms.filter(told).map(({ id }) => id));
    }
  });
});
