import { describe, expect, it } from 'vitest';
import { say } from '../../../lib/phrases/say';
import { evaluateItem } from '../../../lib/reason/evaluate';
import type { Item, Link, Team, Workspace } from '../../../lib/workspace/schema';
import { indexWorkspace } from '../../../lib/workspace/workspace-index';
import { step, US, workspaceOf } from './workspace.fixture';

const DAY = '2026-11-20';

interface Parts extends Partial<Workspace> {
  items: Item[];
  links?: Link[];
  teams?: Team[];
}

function found(parts: Parts, id = 'a', readerTeam: string | null = null, day = DAY) {
  const workspace = { ...workspaceOf({ calendars: [US] }), ...parts };
  return evaluateItem(indexWorkspace(workspace), id, { now: Date.parse(`${day}T14:00:00Z`), readerTeam });
}
const said = (...args: Parameters<typeof found>) =>
  found(...args).map(
    ({ rule, severity, message }) => `${rule} ${severity}: ${say(message.id, message.values, 'en', DAY)}`,
  );

const item = (id: string, more: Partial<Item> = {}): Item => ({ id, title: id.toUpperCase(), ...more });
const due = (date: string, said?: string): Pick<Item, 'target'> => ({ target: { date, ...(said && { said }) } });
const needs = (from: string, to: string, more: Partial<Link> = {}): Link => ({ from, to, kind: 'needs', ...more });

describe('date-inversion', () => {
  const items = [item('a', due('2026-11-25')), item('b', due('2026-11-30'))];
  it('is high over a hard link and medium over a soft one, and counts in the calendar of the item', () => {
    expect(said({ items, links: [needs('a', 'b', { hard: true })] })).toEqual([
      'date-inversion high: B is due 30 Nov, 1 working day after 25 Nov',
    ]);
    expect(found({ items, links: [needs('a', 'b')] })[0]?.severity).toBe('medium');
    expect(found({ items, links: [{ from: 'a', to: 'b', kind: 'approvedBy' }] })).toHaveLength(1);
    expect(found({ items, links: [{ from: 'a', to: 'b', kind: 'partOf' }] })).toEqual([]);
  });

  it("goes by the link's own date where it has one, even where the item has none", () => {
    const links = [needs('a', 'b', { neededBy: '2026-11-30' })];
    expect(found({ items, links })).toEqual([]);
    const undated = [item('a'), item('b', due('2026-12-01'))];
    expect(found({ items: undated, links })[0]?.because.map(({ record, field }) => `${record} ${field}`)).toEqual([
      'links/a needs b neededBy',
      'links/a needs b hard',
      'items/b target.date',
    ]);
  });

  it('is one warning where two links lead to the same item, the graver', () => {
    const links = [needs('a', 'b'), { ...needs('a', 'b', { hard: true }), kind: 'approvedBy' as const }];
    expect(found({ items, links }).map(({ severity }) => severity)).toEqual(['high']);
  });

  it('gives no number where no calendar can be used', () => {
    const links = [needs('a', 'b')];
    expect(said({ items, links, calendars: [] })).toEqual(['date-inversion medium: B is due 30 Nov, after 25 Nov']);
  });

  it.each(['shipped', 'dropped'] as const)('takes no date of work that is %s', (state) => {
    const over = [item('a', due('2026-11-25')), item('b', { ...due('2026-11-30'), state })];
    expect(found({ items: over, links: [needs('a', 'b')] })).toEqual([]);
    const kept = [item('a', { ...due('2026-11-25'), state }), item('b', due('2026-11-30'))];
    expect(found({ items: kept, links: [needs('a', 'b')] })).toEqual([]);
  });

  it('reads the date that the page shows', () => {
    const index = indexWorkspace({ ...workspaceOf(), items, links: [needs('a', 'b')] });
    const now = Date.parse(`${DAY}T14:00:00Z`);
    expect(evaluateItem(index, 'a', { now, target: '2026-11-30' })).toEqual([]);
    expect(evaluateItem(index, 'a', { now, target: '2026-11-24' })[0]?.message.values.days).toBe(2);
  });
});

describe('needs-blocked', () => {
  it('says for how long, and why', () => {
    const blocked = item('b', { state: 'blocked', blockedSince: '2026-11-16', stateReason: 'Waits for a supplier' });
    expect(said({ items: [item('a'), blocked], links: [needs('a', 'b')] })).toEqual([
      'needs-blocked medium: B has been blocked for 4 working days: waits for a supplier',
    ]);
    expect(said({ items: [item('a'), item('b', { state: 'blocked' })], links: [needs('a', 'b')] })).toEqual([
      'needs-blocked medium: B is blocked',
    ]);
  });

  it('fires where the chain of what is needed misses its own date, on the facts of that chain', () => {
    const process = { id: 'close', name: 'Close', steps: [step('work', 5)] };
    const late = item('b', { ...due('2026-11-24'), process: { id: 'close', startOn: '2026-11-20' } });
    const parts = { items: [item('a', due('2026-12-18')), late], links: [needs('a', 'b')], processes: [process] };
    expect(said(parts)).toEqual(['needs-blocked medium: The chain of B ends 30 Nov, 2 working days late for 24 Nov']);
    const longer = { ...parts, processes: [{ ...process, steps: [step('work', 6)] }] };
    expect(found(longer)[0]?.factsHash).not.toBe(found(parts)[0]?.factsHash);
    expect(found(parts, 'a', null, '2026-11-23')[0]?.factsHash).toBe(found(parts)[0]?.factsHash);
  });
});

describe('slipped-after-promise', () => {
  const links = [needs('a', 'b', { agreement: 'agreed', answeredOn: '2026-11-10' })];
  const moved = (to: string, history: { on: string; date: string }[], saidOn = '2026-11-12') =>
    found({ items: [item('a'), item('b', { ...due(to, saidOn), targetHistory: history })], links });

  it('fires from three working days on, against the date at the time of the agreement', () => {
    expect(moved('2026-12-04', [{ on: '2026-11-02', date: '2026-12-01' }])).toMatchObject([
      { rule: 'slipped-after-promise', severity: 'medium', message: { values: { was: '2026-12-01', days: 3 } } },
    ]);
    expect(moved('2026-12-03', [{ on: '2026-11-02', date: '2026-12-01' }])).toEqual([]);
    // What moved before the agreement was known to it.
    expect(
      moved('2026-12-04', [
        { on: '2026-11-02', date: '2026-12-01' },
        { on: '2026-11-10', date: '2026-12-04' },
      ]),
    ).toEqual([]);
    expect(moved('2026-11-24', [{ on: '2026-11-02', date: '2026-12-01' }])).toEqual([]);
  });

  it('counts the first date after an agreement without one as what was agreed', () => {
    expect(moved('2026-12-04', [])).toEqual([]);
    expect(moved('2026-12-11', [{ on: '2026-11-11', date: '2026-12-04' }])).toHaveLength(1);
  });
});

describe('status-outdated', () => {
  const status = { health: 'on-track', saidOn: '2026-11-10' };
  it('fires for a later change of state or date, of the item or of what it needs', () => {
    const own = { items: [item('a', { status, state: 'blocked', stateOn: '2026-11-12' })] };
    expect(said(own)).toEqual(['status-outdated medium: “On track” was said 10 Nov; this became blocked on 12 Nov']);
    const needed = {
      items: [item('a', { status }), item('b', due('2026-12-01', '2026-11-13'))],
      links: [needs('a', 'b')],
    };
    expect(said(needed)).toEqual([
      'status-outdated medium: “On track” was said 10 Nov; the date of B changed on 13 Nov',
    ]);
    const same = { items: [item('a', { status, state: 'blocked', stateOn: '2026-11-10' })] };
    expect(found(same)).toEqual([]);
  });

  it('is lowered where the status is past its cycle', () => {
    const old = {
      status: { health: 'on-track', saidOn: '2026-11-05' },
      state: 'blocked' as const,
      stateOn: '2026-11-12',
    };
    expect(said({ items: [item('a', old)] })[0]).toMatch(/low: .*; it counts for less because .* 11 working days old$/);
  });
});

describe('forked-date', () => {
  it('fires on both records of one piece of work, whichever way the link points', () => {
    const parts = {
      items: [item('a', due('2026-12-01')), item('b', due('2026-12-02'))],
      links: [{ from: 'b', to: 'a', kind: 'sameAs' as const }],
    };
    expect(said(parts)).toEqual(['forked-date medium: 1 Dec here, 2 Dec in B, which is the same work']);
    expect(said(parts, 'b')).toEqual(['forked-date medium: 2 Dec here, 1 Dec in A, which is the same work']);
    expect(found({ ...parts, items: [item('a', due('2026-12-01')), item('b')] })).toEqual([]);
    expect(found({ ...parts, items: [item('a', due('2026-12-01')), item('b', due('2026-12-01'))] })).toEqual([]);
  });
});

describe('cycle', () => {
  const ring = (...ids: string[]): Parts => ({
    items: ids.map((id) => item(id)),
    links: ids.map((id, i) => needs(id, ids[(i + 1) % ids.length] ?? '')),
  });
  it('names the way round', () => {
    expect(said(ring('a', 'b'))).toEqual(['cycle medium: A needs itself, through B']);
    expect(said(ring('a', 'b', 'c'))).toEqual(['cycle medium: A needs itself, through B and 1 more']);
    expect(said(ring('a', 'b', 'c'), 'c')).toEqual(['cycle medium: C needs itself, through A and 1 more']);
    expect(said({ items: [item('a')], links: [needs('a', 'a')] })).toEqual(['cycle medium: A needs itself']);
  });

  it('rests on the links of that way alone', () => {
    const three = ring('a', 'b', 'c');
    const [warning] = found(three);
    expect(warning?.because.map(({ record }) => record)).toEqual([
      'links/a needs b',
      'links/b needs c',
      'links/c needs a',
    ]);
    const more = {
      ...three,
      items: [...three.items, item('x')],
      links: [...(three.links ?? []), needs('a', 'x'), needs('x', 'b')],
    };
    expect(found(more)[0]?.factsHash).toBe(warning?.factsHash);
    expect(found(more, 'x').map(({ rule }) => rule)).toEqual(['cycle']);
  });

  it('is not one where things are needed twice, or only informed', () => {
    const diamond = {
      items: ['a', 'b', 'c', 'd'].map((id) => item(id)),
      links: [needs('a', 'b'), needs('a', 'c'), needs('b', 'd'), needs('c', 'd')],
    };
    expect(found(diamond)).toEqual([]);
    expect(
      found({ items: [item('a'), item('b')], links: [needs('a', 'b'), { from: 'b', to: 'a', kind: 'informs' }] }),
    ).toEqual([]);
  });
});

describe('owner-gone', () => {
  const teams: Team[] = [
    { id: 'old', name: 'Old', dissolvedOn: '2026-11-20', successor: 'new' },
    { id: 'new', name: 'New' },
  ];
  it('fires from the day of the dissolution on, and for a team that is not there', () => {
    const owned = { items: [item('a', { ownerTeam: 'old' })], teams };
    expect(said(owned)).toEqual(['owner-gone low: Owner team Old was dissolved on 20 Nov into New']);
    expect(found(owned, 'a', null, '2026-11-19')).toEqual([]);
    expect(said({ items: [item('a', { ownerTeam: 'nobody' })], teams })).toEqual([
      'owner-gone low: Owner team nobody is not in the workspace',
    ]);
    expect(found({ items: [item('a')], teams })).toEqual([]);
  });
});

describe('approver-away', () => {
  const absences = [{ role: 'Lead', from: '2026-11-24', to: '2026-11-25' }];
  const process = { id: 'close', name: 'Close', steps: [step('Sign-off', 3, { team: 't', role: 'Lead' })] };
  const at = (target: string): Parts => ({
    items: [item('a', { ...due(target), process: { id: 'close', startOn: '2026-11-23' } })],
    processes: [process],
    teams: [{ id: 't', name: 'T', absences }],
  });
  it('speaks where the chain fits all the same; where it does not, the chain does', () => {
    expect(said(at('2026-12-31'))).toEqual([
      'approver-away low: Sign-off waits 2 working days, 24–25 Nov: Lead away, no delegate',
    ]);
    expect(found(at('2026-11-30')).map(({ rule }) => rule)).toEqual(['chain-misses-date']);
  });

  it('says nothing of half a day, nor where there is a delegate', () => {
    const half = { ...US, holidays: [{ on: '2026-11-24', weight: 0.5 as const }] };
    const one = [{ role: 'Lead', from: '2026-11-24', to: '2026-11-24' }];
    const teams = (of: Team['absences']) => [{ id: 't', name: 'T', ...(of && { absences: of }) }];
    expect(found({ ...at('2026-12-31'), calendars: [half], teams: teams(one) })).toEqual([]);
    expect(
      found({ ...at('2026-12-31'), teams: teams(absences.map((a) => ({ ...a, delegateRole: 'Deputy' }))) }),
    ).toEqual([]);
  });
});

it('gives every warning a thing to do, facts, and a fingerprint that only facts change', () => {
  const items = [
    item('a', {
      ...due('2026-11-25', '2026-11-12'),
      status: { health: 'on-track', saidOn: '2026-11-10' },
      ownerTeam: 'gone',
    }),
    item('b', { ...due('2026-11-30'), state: 'deprioritised', stateOn: '2026-11-09' }),
    item('c', { state: 'blocked', stateOn: '2026-11-09' }),
    item('d', { state: 'idea' }),
    item('e', due('2026-11-27')),
  ];
  const links = [
    needs('a', 'b', { hard: true }),
    needs('a', 'c'),
    needs('a', 'd', { neededBy: '2026-11-24', agreement: 'none' }),
    needs('c', 'a'),
    { from: 'a', to: 'e', kind: 'sameAs' as const },
  ];
  const warnings = found({ items, links });
  expect(warnings.map(({ rule }) => rule)).toEqual([
    'date-inversion',
    'needs-deprioritised',
    'needs-blocked',
    'never-agreed',
    'status-outdated',
    'forked-date',
    'cycle',
    'owner-gone',
  ]);
  const later = found({ items: [...items].reverse(), links: [...links].reverse() }, 'a', null, '2026-11-30');
  // By then the status has aged and counts for less, so the order is another.
  const hashes = (of: typeof warnings) => of.map(({ factsHash }) => factsHash).sort();
  expect(hashes(later)).toEqual(hashes(warnings));
  for (const { because, actions } of warnings) {
    expect(because.length).toBeGreaterThan(0);
    expect(actions.map(({ id, values }) => say(id, values, 'en', DAY)).join(' ')).toMatch(/^\S/);
  }
});
