import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateAll, evaluateItem, outlookOf } from '../../../lib/reason/evaluate';
import { teamStatus } from '../../../lib/reason/team-status';
import { readWorkspaceFolder } from '../../../lib/workspace/files/read-folder';
import { readWorkspace } from '../../../lib/workspace/files/read-workspace';
import type { Item, Process, Team, Workspace } from '../../../lib/workspace/schema';
import { indexWorkspace } from '../../../lib/workspace/workspace-index';
import { FRIDAY_MORNING } from './story-one.fixture';

const ITEM = 'harrow-logistics';
let meridian: Workspace;

beforeAll(async () => {
  meridian = readWorkspace(await readWorkspaceFolder('lib/sample/meridian')).workspace;
});

interface Change {
  legalAsBudgeted?: boolean;
  nobodyAway?: boolean;
  swapped?: boolean;
  parallel?: boolean;
  delegate?: boolean;
}

/** The sample with one part taken away or changed. */
function changed(change: Change): Workspace {
  const workspace = structuredClone(meridian);
  const find = <T extends { id: string }>(records: T[], id: string) => records.find((one) => one.id === id) as T;
  const item: Item = find(workspace.items, ITEM);
  const process: Process = find(workspace.processes, 'enterprise-close');
  const pricing: Team = find(workspace.teams, 'pricing');
  if (change.legalAsBudgeted) delete process.steps[0]?.days.observed;
  if (change.nobodyAway) pricing.absences = [];
  if (change.swapped) item.facts = { ...item.facts, clause: 'B' };
  if (change.parallel && item.process) item.process.parallel = ['pricing-sign-off'];
  if (change.delegate) for (const absence of pricing.absences ?? []) absence.delegateRole = 'Deal desk lead';
  return workspace;
}

describe('the first story in the sample', () => {
  it.each<[string, Change, string, number]>([
    ['as budgeted', { legalAsBudgeted: true, nobodyAway: true, swapped: true }, '2026-09-23', 5],
    ['only legal as observed', { nobodyAway: true, swapped: true }, '2026-09-29', 1],
    ['only the absence', { legalAsBudgeted: true, swapped: true }, '2026-09-23', 5],
    ['only procurement', { legalAsBudgeted: true, nobodyAway: true }, '2026-09-30', 0],
    ['legal + absence', { swapped: true }, '2026-10-05', -3],
    ['legal + procurement', { nobodyAway: true }, '2026-10-06', -4],
    ['absence + procurement', { legalAsBudgeted: true }, '2026-09-30', 0],
    ['all three', {}, '2026-10-12', -8],
    ['pricing at once', { parallel: true }, '2026-10-02', -2],
    ['delegate', { delegate: true }, '2026-10-06', -4],
    ['pricing at once + clause swapped', { parallel: true, swapped: true }, '2026-09-25', 3],
    ['delegate + clause swapped', { delegate: true, swapped: true }, '2026-09-29', 1],
    ['pricing at once + delegate', { parallel: true, delegate: true }, '2026-10-02', -2],
  ])('%s', (_, change, finish, spareDays) => {
    const index = indexWorkspace(changed(change));
    expect(outlookOf(index, ITEM, { now: FRIDAY_MORNING })).toMatchObject({ finish, spareDays });
    expect(evaluateItem(index, ITEM, { now: FRIDAY_MORNING })).toHaveLength(spareDays < 0 ? 1 : 0);
  });

  it('shows the two pairs that fit, and how near one change comes', () => {
    const [warning] = evaluateItem(indexWorkspace(meridian), ITEM, { now: FRIDAY_MORNING });
    const change = (step: string, kind: string) => ({ step, change: kind });
    expect(warning).toMatchObject({
      rule: 'chain-misses-date',
      chain: {
        eachFitsAlone: true,
        nearestSingle: { changes: [change('pricing-sign-off', 'parallel')], workingDaysLate: 2 },
        levers: [
          {
            changes: [change('pricing-sign-off', 'parallel'), change('customer-procurement', 'fact')],
            finish: '2026-09-25',
            spareDays: 3,
          },
          {
            changes: [change('pricing-sign-off', 'delegate'), change('customer-procurement', 'fact')],
            finish: '2026-09-29',
            spareDays: 1,
          },
        ],
        sum: { waiting: 4, total: 21, available: 13, late: 8 },
      },
    });
  });

  it('is the only warning of a chain in the whole sample', () => {
    const all = [...evaluateAll(indexWorkspace(meridian), FRIDAY_MORNING).values()].flat();
    const ofChains = all.filter(({ rule }) => ['chain-misses-date', 'approver-away', 'cannot-tell'].includes(rule));
    expect(ofChains.map(({ item, rule }) => [item, rule])).toEqual([[ITEM, 'chain-misses-date']]);
    expect(all.filter(({ item }) => item === ITEM)).toHaveLength(1);
  });

  it('knows how old the word of a team is', () => {
    expect(teamStatus(indexWorkspace(meridian), 'pricing', FRIDAY_MORNING)).toMatchObject({
      saidOn: '2026-09-02',
      ageWorkingDays: 6,
      age: 'ageing',
    });
  });
});
