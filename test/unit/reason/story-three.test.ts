import { describe, expect, it } from 'vitest';
import { say } from '../../../lib/phrases/say';
import { safeSentence } from '../../../lib/reason/safe-sentence';
import { Meridian } from './meridian.fixture';

const DAY = '2026-09-10';
const LEANING = ['autumn-launch', 'brightwell-freight', 'castor-mutual'];

describe('a campaign on a deprioritised feature', () => {
  it.each([
    ['autumn-launch', 'marketing', '6 Oct'],
    ['brightwell-freight', 'sales', '30 Oct'],
    ['castor-mutual', 'sales', '30 Oct'],
  ])('is exactly one warning on %s', (item, team, date) => {
    const meridian = new Meridian();
    expect(meridian.warnings(item, DAY, team)).toMatchObject([
      { rule: 'needs-deprioritised', severity: 'high', about: 'smart-routing' },
    ]);
    expect(meridian.says(item, DAY, team)).toEqual([
      `Smart Routing (ROUT-77) was deprioritised 4 working days ago; your date is ${date}`,
    ]);
  });

  it('shows the owning team who leans on it, and nobody else', () => {
    const meridian = new Meridian();
    expect(meridian.says('smart-routing', DAY, 'routing')).toEqual([
      'Leaning on this: Autumn launch (Marketing), 2 opportunities',
    ]);
    expect(meridian.says('smart-routing', DAY, 'engineering')).toHaveLength(1); // the team above
    expect(meridian.rules('smart-routing', DAY, 'marketing')).toEqual([]);
    expect(meridian.rules('smart-routing', DAY, null)).toEqual([]);
    expect(meridian.warnings('smart-routing', DAY, 'routing')[0]).toMatchObject({
      leaning: [
        { item: 'autumn-launch', kind: 'campaign', team: 'marketing', asked: null },
        { item: 'brightwell-freight', kind: 'opportunity', team: 'sales', asked: null },
        { item: 'castor-mutual', kind: 'opportunity', team: 'sales', asked: null },
      ],
    });
  });

  it('keeps its fingerprint while only days pass, and has another once the state is new', () => {
    const hash = (meridian: Meridian, day: string) =>
      meridian.warnings('autumn-launch', day, 'marketing')[0]?.factsHash;
    expect(hash(new Meridian(), '2026-09-22')).toBe(hash(new Meridian(), DAY));
    const dropped = new Meridian();
    dropped.item('smart-routing').state = 'dropped';
    expect(hash(dropped, DAY)).toMatch(/^[0-9a-f]{32}$/);
    expect(hash(dropped, DAY)).not.toBe(hash(new Meridian(), DAY));
    const again = new Meridian();
    again.item('smart-routing').stateOn = '2026-09-09';
    expect(hash(again, DAY)).not.toBe(hash(new Meridian(), DAY));
  });

  it('is silent once the feature is committed again with a date that fits, and speaks of the date where it does not', () => {
    const back = new Meridian();
    Object.assign(back.item('smart-routing'), {
      state: 'committed',
      stateOn: '2026-09-10',
      target: { date: '2026-10-06', said: '2026-09-10' },
    });
    delete back.item('smart-routing').stateReason;
    for (const item of [...LEANING, 'smart-routing']) {
      for (const team of ['marketing', 'sales', 'routing']) expect(back.rules(item, DAY, team), item).toEqual([]);
    }
    back.item('smart-routing').target = { date: '2026-10-07', said: '2026-09-10' };
    expect(back.says('autumn-launch', DAY, 'marketing')).toEqual([
      'Smart Routing (ROUT-77) is due 7 Oct, 1 working day after 6 Oct',
    ]);
    expect(back.rules('castor-mutual', DAY, 'sales')).toEqual([]);
  });

  it('reaches four hard links far, past nothing that is over, and only what is dated', () => {
    const far = new Meridian();
    const chain = ['a', 'b', 'c', 'd'];
    for (const id of chain) far.workspace.items.push({ id, title: id, state: 'building' });
    const ids = [...chain, 'smart-routing'];
    for (const [i, from] of chain.entries())
      far.workspace.links.push({ from, to: ids[i + 1] ?? '', kind: 'needs', hard: true });
    far.item('a').target = { date: '2026-10-01' };
    expect(far.says('a', DAY, null)).toEqual([
      'Smart Routing (ROUT-77), which b needs, was deprioritised 4 working days ago; your date is 1 Oct',
    ]);
    far.workspace.items.push({ id: 'z', title: 'z', target: { date: '2026-10-01' } });
    far.workspace.links.push({ from: 'z', to: 'a', kind: 'needs', hard: true });
    expect(far.rules('z', DAY, null)).toEqual([]);
    far.item('c').state = 'shipped';
    expect(far.rules('a', DAY, null)).toEqual([]);
    far.item('c').state = 'building';
    far.link('b', 'c').hard = false;
    expect(far.rules('a', DAY, null)).toEqual([]);
    far.link('b', 'c').hard = true;
    delete far.item('a').target;
    expect(far.rules('a', DAY, null)).toEqual([]);
  });

  it('has a sentence to copy that is true for all', () => {
    const [warning] = new Meridian().warnings('autumn-launch', DAY, 'marketing');
    const safe = warning && safeSentence(warning, DAY);
    expect(safe && say(safe.id, safe.values, 'en', DAY)).toBe(
      'As of 10 Sep, Smart Routing (ROUT-77) has no date; it was deprioritised on 3 Sep.',
    );
  });
});
