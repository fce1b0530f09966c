import { describe, expect, it } from 'vitest';
import type { ViewContext } from '../../../lib/views/context';
import { termCard } from '../../../lib/views/term-card';
import type { Team, Term } from '../../../lib/workspace/schema';
import { FOOT } from '../components/story-one-card';
import { indexOf, morningOf } from '../reason/workspace.fixture';

const TODAY = '2026-11-24';

/** A reader's view of a workspace with these terms and teams on the morning of a day. */
function viewOf(terms: Term[], teams: Team[] = [], today = TODAY): ViewContext {
  const foot = { ...FOOT, locale: 'en' };
  return { index: indexOf({ terms, teams }), now: morningOf(today), today, team: null, locale: 'en', foot };
}

const cardOf = (term: Partial<Term>, more: Term[] = [], teams: Team[] = [], today = TODAY) =>
  termCard(viewOf([{ id: 'lite', label: 'Lite', ...term }, ...more], teams, today), 'lite');

describe('the status of a term', () => {
  it('is passed on, and is approved where the workspace says nothing', () => {
    expect(cardOf({ status: 'draft' })?.status).toBe('draft');
    expect(cardOf({ status: 'deprecated' })?.status).toBe('deprecated');
    expect(cardOf({})?.status).toBe('approved');
  });

  it('comes with what a deprecated term gave way to', () => {
    const starter: Term = { id: 'starter', label: 'Starter plan' };
    const deprecated = { status: 'deprecated', replacedBy: 'starter' } as const;
    expect(cardOf(deprecated, [starter])?.replacedBy).toEqual({ id: 'starter', title: 'Starter plan', short: null });
    expect(cardOf(deprecated)?.replacedBy).toBeNull();
    expect(cardOf({ ...deprecated, status: 'approved' }, [starter])?.replacedBy).toBeNull();
  });
});

describe('what is dated after the day that is shown', () => {
  const conflict = { openedOn: '2026-11-20', ownerRole: 'BizOps' };
  const status = { health: 'on-track', saidOn: '2026-11-20' } as const;
  const bizOps: Team = { id: 'bizops', name: 'BizOps', status };
  const meaning = { id: 'company', short: 'A free plan.' };

  it('is a conflict that has not been opened yet', () => {
    expect(cardOf({ conflict })?.conflict).toEqual({ ...conflict, ageDays: 4 });
    expect(cardOf({ conflict }, [], [], '2026-11-20')?.conflict?.ageDays).toBe(0);
    expect(cardOf({ conflict }, [], [], '2026-11-19')?.conflict).toBeNull();
  });

  it('is a status that has not been said yet', () => {
    expect(cardOf({ ownerTeam: 'bizops' }, [], [bizOps])?.ownerStatus?.ageWorkingDays).toBe(2);
    expect(cardOf({ ownerTeam: 'bizops' }, [], [bizOps], '2026-11-19')?.ownerStatus).toBeNull();
  });

  it('is a verification that nobody can know of yet', () => {
    const verified = { verifiedOn: '2026-11-20', variants: [meaning] };
    expect(cardOf(verified)).toMatchObject({ verified: { ageDays: 4 }, meanings: [{ verified: { ageDays: 4 } }] });
    expect(cardOf(verified, [], [], '2026-11-19')).toMatchObject({ verified: null, meanings: [{ verified: null }] });
  });
});
