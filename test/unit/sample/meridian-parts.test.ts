import { describe, expect, it } from 'vitest';
import type { Link } from '../../../lib/workspace/schema';
import { meridian, theOne, walk, workingDays } from './read-meridian';

const item = (id: string) => theOne(meridian.items, id);
const term = (id: string) => theOne(meridian.terms, id);
const team = (id: string) => theOne(meridian.teams, id);
const into = (id: string): Link[] => meridian.links.filter(({ to }) => to === id);
const outOf = (id: string): Link[] => meridian.links.filter(({ from, kind }) => from === id && kind === 'needs');

describe('the deal whose steps each fit alone', () => {
  const harrow = item('harrow-logistics');

  it('is as the record says', () => {
    expect(harrow).toMatchObject({
      kind: 'opportunity',
      title: 'Harrow Logistics - 3-yr Platform',
      refs: ['salesforce:0065g0000MERID1'],
      ownerTeam: 'sales',
      target: { date: '2026-09-30' },
      facts: { segment: 'Enterprise', clause: '14.3', template: 'v7' },
      process: { id: 'enterprise-close', startOn: '2026-09-14' },
    });
    expect(harrow.status).toBeUndefined();
    expect(meridian.links.filter(({ from, to }) => [from, to].includes(harrow.id))).toEqual([]);
  });

  it('its process has the four steps', () => {
    const [legal, pricing, procurement, signature] = theOne(meridian.processes, 'enterprise-close').steps;
    expect(legal).toMatchObject({ id: 'legal-review', team: 'legal' });
    expect(legal?.days).toEqual({
      budget: 5,
      observed: { median: 9, p80: 11, n: 41, from: '2025-09-01', to: '2026-08-31' },
    });
    expect(Object.keys(legal?.assumption ?? {}).sort()).toEqual(['by', 'on', 'why']);
    expect(pricing).toMatchObject({ id: 'pricing-sign-off', role: 'VP Pricing', parallelOk: true, delegable: true });
    expect(pricing?.days).toEqual({ budget: 2 });
    expect(team(pricing?.team ?? '').absences).toEqual([{ role: 'VP Pricing', from: '2026-09-24', to: '2026-09-30' }]);
    expect(procurement).toMatchObject({ id: 'customer-procurement', days: { budget: 5 } });
    expect(procurement?.when).toEqual([
      { fact: 'clause', equals: '14.3', lever: 'swap clause 14.3 for clause B' },
      { fact: 'segment', equals: 'Enterprise' },
    ]);
    expect(signature).toMatchObject({ id: 'signature', days: { budget: 1 } });
  });

  it.each([
    [false, false, false, '2026-09-23'],
    [true, false, false, '2026-09-29'],
    [false, true, false, '2026-09-23'],
    [false, false, true, '2026-09-30'],
    [true, true, false, '2026-10-05'],
    [true, false, true, '2026-10-06'],
    [false, true, true, '2026-09-30'],
    [true, true, true, '2026-10-12'],
  ])('observed %s, absence %s, procurement %s: ends %s', (observed, absence, condition, finish) => {
    expect(walk('harrow-logistics', { observed, absence, condition }).finish).toBe(finish);
  });

  it('ends its steps on the days of the whole chain, 8 working days late', () => {
    expect(walk('harrow-logistics', { observed: true, absence: true, condition: true }).ends).toEqual({
      'legal-review': '2026-09-24',
      'pricing-sign-off': '2026-10-02',
      'customer-procurement': '2026-10-09',
      signature: '2026-10-12',
    });
    expect(workingDays('2026-09-30', '2026-10-12')).toBe(8);
  });

  it('every other chain has a working week to spare and waits for nobody', () => {
    const others = meridian.items.filter(({ id, process }) => process && id !== 'harrow-logistics');
    expect(others.length).toBeGreaterThanOrEqual(6);
    for (const { id, target } of others) {
      const whole = walk(id, { observed: true, absence: true, condition: true });
      expect(workingDays(whole.finish, target?.date ?? ''), id).toBeGreaterThanOrEqual(5);
      expect(walk(id, { observed: true, absence: false, condition: true }).finish, id).toBe(whole.finish);
    }
  });
});

describe('"On track" with three meanings', () => {
  it('the meanings, by team', () => {
    const { kind, conflict, variants = [] } = term('on-track');
    expect({ kind, conflict }).toEqual({ kind: 'status', conflict: { openedOn: '2026-08-07', ownerRole: 'BizOps' } });
    const facts = variants.map((v) => [v.team, v.verifiedOn, v.reviewEveryDays, v.holdsWhen]);
    expect(facts).toEqual([
      ['product', '2026-08-04', 180, [{ check: 'fact', fact: 'scope', equals: 'agreed' }]],
      ['engineering', '2026-08-20', 180, [{ check: 'needs-on-time' }]],
      ['sales', '2025-12-01', 180, undefined],
    ]);
  });

  it('one record on two hosts, what it needs, and what leans on it', () => {
    const billing = item('usage-based-billing');
    expect(billing).toMatchObject({
      title: 'Usage-based billing',
      refs: ['jira:BILL-412', 'notion:df9668cb99e17bbd4afba3f618cc5e7f'],
      ownerTeam: 'engineering',
      state: 'committed',
      stateOn: '2026-08-03',
      status: { team: 'product', health: 'on-track', saidOn: '2026-08-24' },
      target: { date: '2026-09-30' },
      facts: { scope: 'agreed' },
    });
    expect(billing.process).toBeUndefined();
    expect(outOf('usage-based-billing')).toMatchObject([
      { to: 'event-metering', hard: true, agreement: 'agreed', answeredOn: '2026-08-10' },
    ]);
    expect(item('event-metering')).toMatchObject({
      refs: ['jira:PLAT-88'],
      state: 'building',
      stateOn: '2026-08-03',
      target: { date: '2026-10-16', said: '2026-08-05' },
    });
    expect(item('event-metering').targetHistory).toBeUndefined();
    expect(into('event-metering')).toHaveLength(1);
    expect(into('usage-based-billing')).toMatchObject([
      { from: 'alder-foods', kind: 'needs', hard: true, agreement: 'agreed', answeredOn: '2026-08-17' },
    ]);
    expect(item('alder-foods')).toMatchObject({ title: 'Alder Foods', target: { date: '2026-10-30' } });
    expect(item('alder-foods').status ?? item('alder-foods').process).toBeUndefined();
    expect(workingDays('2026-09-30', '2026-10-16')).toBe(12);
    expect(workingDays('2026-08-24', '2026-09-14')).toBe(14);
  });
});

describe('a campaign on a deprioritised feature', () => {
  it('one item with three names', () => {
    const routing = item('smart-routing');
    expect(routing).toMatchObject({
      title: 'Smart Routing',
      ownerTeam: 'routing',
      state: 'deprioritised',
      stateOn: '2026-09-03',
      stateReason: 'capacity to PLAT-88',
    });
    expect(routing.refs).toEqual(['jira:ROUT-77', 'notion:017086d2bcd1e678040534db14c3122b']);
    expect(routing.aliases).toEqual([
      { text: 'Project Heron' },
      { text: 'Heron', case: 'exact' },
      { text: 'ROUT-77', case: 'exact' },
    ]);
    expect(routing.target ?? routing.status).toBeUndefined();
    expect(workingDays('2026-09-03', '2026-09-10')).toBe(4);
  });

  it('three things lean on it, and on nothing else', () => {
    const leaning = into('smart-routing');
    expect(leaning.map(({ from }) => from).sort()).toEqual(['autumn-launch', 'brightwell-freight', 'castor-mutual']);
    for (const link of leaning) {
      expect(link).toMatchObject({ kind: 'needs', hard: true, agreement: 'agreed', answeredOn: '2026-08-20' });
      expect(outOf(link.from)).toHaveLength(1);
      expect(item(link.from).status ?? item(link.from).process).toBeUndefined();
    }
    expect(item('autumn-launch')).toMatchObject({
      title: 'Autumn launch',
      refs: ['notion:4eb3ab2b000a25962d614cfa357bffe9', 'salesforce:7015g000000AUT1'],
      ownerTeam: 'marketing',
      target: { date: '2026-10-06' },
    });
    for (const id of ['brightwell-freight', 'castor-mutual']) {
      expect(item(id)).toMatchObject({ kind: 'opportunity', ownerTeam: 'sales', target: { date: '2026-10-30' } });
    }
  });
});

describe('a date nobody agreed', () => {
  it('the deal, the feature and the link between them', () => {
    expect(item('calder-bank')).toMatchObject({
      title: 'Calder Bank',
      refs: ['salesforce:0065g0000CALDR1'],
      target: { date: '2026-10-30' },
    });
    expect(item('calder-bank').process ?? item('calder-bank').status).toBeUndefined();
    const feature = item('audit-log-export');
    expect(feature).toMatchObject({ title: 'Audit log export', state: 'considering', ownerTeam: 'identity' });
    expect(feature.refs).toEqual(['notion:9ed0d6aeb19eb662ca15a65523c9fff7']);
    expect(feature.target ?? feature.status).toBeUndefined();
    expect(into('audit-log-export')).toEqual([
      {
        from: 'calder-bank',
        to: 'audit-log-export',
        kind: 'needs',
        hard: true,
        neededBy: '2026-10-15',
        agreement: 'none',
      },
    ]);
    expect(outOf('calder-bank')).toHaveLength(1);
  });

  it('"GA" has a company meaning and one of Sales', () => {
    const variants = term('ga').variants ?? [];
    expect(variants.map(({ team: of }) => of)).toEqual([undefined, 'sales']);
    expect(variants[0]?.verifiedOn).toBe('2026-07-10');
  });
});

describe('a metric whose owner is gone', () => {
  it('the owner was dissolved into Customer Success and leaves 12 terms', () => {
    expect(team('growth-analytics')).toMatchObject({ dissolvedOn: '2026-07-01', successor: 'customer-success' });
    const left = meridian.terms.filter(({ ownerTeam }) => ownerTeam === 'growth-analytics');
    expect(left).toHaveLength(12);
    const gone = new Set(meridian.teams.filter(({ dissolvedOn }) => dissolvedOn).map(({ id }) => id));
    expect([...gone]).toEqual(['growth-analytics']);
  });

  it('three teams, three meanings, and a product that is no longer sold', () => {
    const active = term('active-customer');
    expect(active).toMatchObject({ label: 'Active customer', verifiedOn: '2025-11-14', reviewEveryDays: 180 });
    const variants = active.variants ?? [];
    expect(variants.map(({ team: of }) => of)).toEqual(['sales', 'finance', 'customer-success']);
    expect(variants.every(({ verifiedOn }) => verifiedOn === undefined)).toBe(true);
    expect(variants.every(({ body }) => body?.includes('Lite'))).toBe(true);
    expect(active.adoption).toHaveLength(3);
    expect((Date.parse('2026-09-15') - Date.parse('2025-11-14')) / 86_400_000).toBe(305);
    expect(term('lite')).toMatchObject({ status: 'deprecated', replacedBy: 'starter-plan' });
  });
});
