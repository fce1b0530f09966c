import { describe, expect, it } from 'vitest';
import { definitionAge, termsWithoutOwner } from '../../../lib/reason/definition-age';
import { evaluateAll } from '../../../lib/reason/evaluate';
import { meaningsFor } from '../../../lib/reason/meaning';
import type { Workspace } from '../../../lib/workspace/schema';
import { indexWorkspace } from '../../../lib/workspace/workspace-index';
import { resolveStories, settleActiveCustomer } from '../../fixtures/resolved-stories';
import { Meridian } from './meridian.fixture';

const DAY = '2026-09-15';
const ageOf = (meridian: Meridian, id: string, day = DAY) =>
  definitionAge(indexWorkspace(meridian.workspace), meridian.term(id), null, day);

describe('a metric whose owner was dissolved', () => {
  it('has lost its owner, was verified before that, and is overdue', () => {
    expect(ageOf(new Meridian(), 'active-customer')).toEqual({
      verification: { on: '2025-11-14', ageDays: 305, state: 'overdue', dueOn: '2026-05-13' },
      ownerGone: { team: 'growth-analytics', on: '2026-07-01', successor: 'customer-success' },
      beforeReorg: true,
      broken: [{ text: 'Lite is on sale', since: '2026-03-31' }],
      conflict: null,
      faults: ['owner-gone', 'assumption-broken', 'overdue'],
    });
    expect(ageOf(new Meridian(), 'active-customer', '2026-06-30').ownerGone).toBeNull();
    expect(ageOf(new Meridian(), 'activation-rate').beforeReorg).toBe(true);
  });

  it('is one of twelve terms that need an owner', () => {
    const labels = termsWithoutOwner(indexWorkspace(new Meridian().workspace), DAY).map(({ label }) => label);
    expect(labels).toHaveLength(12);
    expect(labels[0]).toBe('Activation rate');
    expect([...labels].sort((a, b) => a.localeCompare(b, 'en'))).toEqual(labels);
  });

  it('has three meanings for three teams, and one for all once it is settled', () => {
    const before = indexWorkspace(new Meridian().workspace);
    const shown = (index: typeof before, team: string) =>
      meaningsFor(index, 'active-customer', { readerTeam: team }).shown.map(({ id }) => id);
    const teams = ['sales', 'finance', 'customer-success'];
    expect(teams.flatMap((team) => shown(before, team))).toEqual(teams);

    const after = indexWorkspace(settled());
    expect(teams.flatMap((team) => shown(after, team))).toEqual(['company', 'company', 'company']);
    expect(meaningsFor(after, 'active-customer', { readerTeam: null }).all.map(({ id }) => id)).toEqual(['company']);
    const term = after.terms.get('active-customer');
    expect(term && definitionAge(after, term, null, DAY).faults).toEqual([]);
    expect(termsWithoutOwner(after, DAY)).toEqual([]);
    expect(term?.variants?.filter(({ retiredOn }) => retiredOn === DAY)).toHaveLength(3);
  });
});

const changed = (change: (workspace: Workspace) => void) => {
  const { workspace } = new Meridian();
  change(workspace);
  return workspace;
};
const settled = () => changed(settleActiveCustomer);
const resolved = () => changed(resolveStories);

describe('silence', () => {
  it('is all there is once the five are settled, to every team', () => {
    const index = indexWorkspace(resolved());
    const now = Date.parse(`${DAY}T09:00:00-04:00`);
    for (const team of [null, ...index.teams.keys()])
      expect([...evaluateAll(index, now, team).values()].flat(), String(team)).toEqual([]);
  });

  it('was broken by the stories alone', () => {
    const index = indexWorkspace(new Meridian().workspace);
    const now = Date.parse('2026-09-11T09:00:00-04:00');
    const told = (team: string | null) =>
      [...evaluateAll(index, now, team).values()].flat().map(({ item, rule }) => `${item} ${rule}`);
    const toAll = [
      'usage-based-billing date-inversion',
      'harrow-logistics chain-misses-date',
      'autumn-launch needs-deprioritised',
      'calder-bank never-agreed',
      'brightwell-freight needs-deprioritised',
      'castor-mutual needs-deprioritised',
    ];
    expect(told(null)).toEqual(toAll);
    const toReaders = ['usage-based-billing meanings-differ', 'alder-foods meanings-differ'];
    expect(told('sales').sort()).toEqual([...toAll, ...toReaders].sort());
    const toOwners = ['usage-based-billing', 'event-metering', 'audit-log-export', 'smart-routing'];
    expect(told('engineering').sort()).toEqual(
      [...toAll, ...toReaders, ...toOwners.map((item) => `${item} leaned-on`)].sort(),
    );
  });
});
