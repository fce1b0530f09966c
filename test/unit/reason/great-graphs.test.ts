import { describe, expect, it } from 'vitest';
import { evaluateAll, evaluateItem, warningsIn } from '../../../lib/reason/evaluate';
import { Inquiry } from '../../../lib/reason/inquiry';
import type { Item, Link } from '../../../lib/workspace/schema';
import { indexWorkspace, type WorkspaceIndex } from '../../../lib/workspace/workspace-index';
import { US, workspaceOf } from './workspace.fixture';

const now = Date.parse('2026-11-20T14:00:00Z');
const MANY = 10_000;
const id = (i: number) => `i${String(i).padStart(5, '0')}`;

/** Ten thousand items, each needing the next. */
function row(more: (i: number) => Partial<Item>, closed = false): WorkspaceIndex {
  const items = Array.from({ length: MANY }, (_, i): Item => ({ id: id(i), title: id(i), ...more(i) }));
  const links = items
    .slice(closed ? 0 : 1)
    .map((_, i): Link => ({ from: id(i), to: id((i + 1) % MANY), kind: 'needs', hard: true }));
  return indexWorkspace({ ...workspaceOf({ calendars: [US] }), items, links });
}

describe('a graph of great size', { timeout: 60_000 }, () => {
  it('ten thousand items in one row: each looks no further than its rules reach', () => {
    const index = row((i) => ({
      target: { date: `20${30 + Math.floor(i / 300)}-01-15` },
      ...(i === MANY - 1 && { state: 'dropped' as const }),
    }));
    const inquiry = new Inquiry(index, { now, readerTeam: null });
    expect(warningsIn(inquiry, id(MANY - 5)).map(({ rule }) => rule)).toContain('needs-deprioritised');
    expect(warningsIn(inquiry, id(MANY - 6)).map(({ rule }) => rule)).not.toContain('needs-deprioritised');
    expect(warningsIn(inquiry, id(299))).toMatchObject([{ rule: 'date-inversion', about: id(300) }]);
    for (const one of index.items.keys()) warningsIn(inquiry, one);
    expect(inquiry.loops.visited).toBe(MANY);
  });

  it('ten thousand items in one loop: found once for all, and the way round is not spelled out', () => {
    const index = row(() => ({}), true);
    const [warning] = evaluateItem(index, id(7), { now });
    expect(warning).toMatchObject({ rule: 'cycle', message: { values: { name: null, others: MANY - 1 } } });
    expect(warning?.because).toEqual([{ record: `items/${id(7)}`, field: 'loop', value: MANY, asOf: null }]);
    const inquiry = new Inquiry(index, { now, readerTeam: null });
    for (const one of index.items.keys()) expect(inquiry.loops.of(one)?.size).toBe(MANY);
    expect(inquiry.loops.visited).toBe(MANY);
  });

  it('ten thousand items that lean on one: a thousand are looked at', () => {
    const items: Item[] = [{ id: 'hub', title: 'Hub', ownerTeam: 'own', target: { date: '2026-12-31' } }];
    const links: Link[] = [];
    for (let i = 0; i < MANY; i++) {
      items.push({ id: id(i), title: id(i), target: { date: '2026-12-01' } });
      links.push({ from: id(i), to: 'hub', kind: 'needs', hard: true });
    }
    const teams = [{ id: 'own', name: 'Own' }];
    const index = indexWorkspace({ ...workspaceOf({ calendars: [US] }), items, links, teams });
    const [warning] = evaluateItem(index, 'hub', { now, readerTeam: 'own' });
    expect(warning).toMatchObject({ rule: 'leaned-on', message: { values: { others: 998 } } });
    expect(evaluateAll(index, now).size).toBe(MANY);
  });
});
