import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateItem, outlookOf } from '../../../lib/reason/evaluate';
import type { ChainReport, Change } from '../../../lib/reason/warning';
import type { Workspace } from '../../../lib/workspace/schema';
import { indexWorkspace } from '../../../lib/workspace/workspace-index';
import { times } from '../times';
import { situations } from './arbitrary';
import { next, todayOf, weightOf } from './naive-days';
import { calendarFor, Oracle, together } from './oracle';

const any = situations({ budgetWhen: true });

function judge({ workspace, now }: { workspace: Workspace; now: number }) {
  const index = indexWorkspace(workspace);
  const warnings = evaluateItem(index, 'item', { now });
  const warning = warnings.find(({ rule }) => rule === 'chain-misses-date');
  const away = warnings.filter(({ rule }) => rule === 'approver-away');
  expect(warnings).toHaveLength((warning ? 1 : 0) + away.length);
  const chain = warning?.rule === 'chain-misses-date' ? warning.chain : null;
  return { chain, warning: warning ?? null, away, outlook: outlookOf(index, 'item', { now }) };
}

/** Property over missed chains only; a run in which hardly any missed would prove nothing. */
function overMissed(runs: number, property: (chain: ChainReport, oracle: Oracle) => void) {
  let missed = 0;
  fc.assert(
    fc.property(any, (situation) => {
      const { chain } = judge(situation);
      if (!chain) return;
      missed++;
      property(chain, new Oracle(situation.workspace, situation.now));
    }),
    { numRuns: times(runs) },
  );
  expect(missed).toBeGreaterThan(times(runs) / 10);
}

describe('a chain against the day-by-day oracle', () => {
  it('ends on the same day, with the same spare, and warns just where it misses', () => {
    fc.assert(
      fc.property(any, (situation) => {
        const oracle = new Oracle(situation.workspace, situation.now);
        const { chain, outlook, away } = judge(situation);
        if (oracle.plan().size === 0) {
          expect(outlook).toBeNull();
          return;
        }
        const finish = oracle.finish();
        expect(outlook).toEqual({ finish, target: oracle.target, spareDays: oracle.spare(finish) });
        expect(chain !== null).toBe(finish > oracle.target);
        // Where it fits, each step that an absence costs a day or more is told; where it misses, it is a cause.
        const delayed = [...oracle.plan()].flatMap(([id, { lost }]) => {
          const step = oracle.process.steps.find((one) => one.id === id) ?? null;
          const days = lost.reduce((sum, day) => sum + weightOf(calendarFor(oracle.workspace, step), day), 0);
          return days >= 1 ? [step?.name] : [];
        });
        const told = away.map(({ message }) => message.values.step);
        expect(told.sort()).toEqual(finish > oracle.target ? [] : delayed.sort());
      }),
      { numRuns: times(1500) },
    );
  });

  it('places every step, and loses the same days', () => {
    overMissed(600, (chain, oracle) => {
      const placed = oracle.plan();
      expect(new Set(chain.steps.map(({ id }) => id))).toEqual(new Set(placed.keys()));
      for (const step of chain.steps) {
        const expected = placed.get(step.id);
        expect([step.id, step.start, step.end]).toEqual([step.id, expected?.start, expected?.end]);
        const calendar = calendarFor(oracle.workspace, oracle.process.steps.find(({ id }) => id === step.id) ?? null);
        const lost = (expected?.lost ?? []).filter((day) =>
          step.waits.some(({ from, to }) => from <= day && day <= to),
        );
        expect(lost).toEqual(expected?.lost);
        const sum = lost.reduce((total, day) => total + weightOf(calendar, day), 0);
        expect(step.waits.reduce((total, { days }) => total + days, 0)).toBe(sum);
        for (const { from, to } of step.waits) {
          expect(lost).toContain(from);
          expect(lost).toContain(to);
        }
      }
    });
  });

  it('finds the causes, each with its finish alone', () => {
    overMissed(600, (chain, oracle) => {
      const budgeted = oracle.finish('none');
      expect(chain.asBudgeted).toEqual({ finish: budgeted, spareDays: oracle.spare(budgeted) });
      const causes = oracle.causes().map((cause) => {
        const finishAlone = oracle.finish(cause);
        return { ...cause, finishAlone, spareDays: oracle.spare(finishAlone) };
      });
      expect(chain.causes).toEqual(causes);
      const eachFits =
        causes.length > 0 && [budgeted, ...causes.map((c) => c.finishAlone)].every((d) => d <= oracle.target);
      expect(chain.eachFitsAlone).toBe(eachFits);
      expect(chain.finishP80).toBe(oracle.finish('all', {}, true));
      expect(chain.workingDaysLate).toBe(0 - oracle.spare(chain.finish));
    });
  });

  it('finds the latest start by trying each', () => {
    overMissed(300, (chain, oracle) => {
      let latest: string | null = null;
      for (let day = todayOf(calendarFor(oracle.workspace, null), oracle.now); day <= oracle.target; day = next(day)) {
        if (oracle.finish('all', { startOn: day }) <= oracle.target) latest = day;
      }
      expect(chain.latestStart).toBe(latest);
    });
  });

  it('draws a sum that adds up', () => {
    overMissed(600, ({ sum, workingDays, workingDaysLate }) => {
      expect(sum.terms.reduce((total, { days }) => total + days, 0) + sum.waiting).toBe(sum.total);
      expect(sum.total - sum.available).toBe(sum.late);
      expect(sum.late).toBe(workingDaysLate);
      expect(workingDays).toHaveLength(sum.total);
    });
  });
});

describe('the ways out', () => {
  const keyOf = ({ change, step, message }: Change) =>
    change === 'delegate'
      ? `delegate ${message.values.role} ${message.values.from} ${message.values.to}`
      : `${change} ${step}`;
  const keyOfSet = (changes: readonly Change[]) => changes.map(keyOf).sort().join(' + ');

  it('are every smallest set that fits, best first; else the best that does not', () => {
    overMissed(400, (chain, oracle) => {
      const one = oracle.changes();
      const two = one.flatMap((a, i) =>
        one.slice(i + 1).map((b) => ({ keys: [a.key, b.key], does: together(a.does, b.does) })),
      );
      const tried = (sets: { keys: string[]; does: object }[]) =>
        sets.map(({ keys, does }) => ({ key: keys.sort().join(' + '), finish: oracle.finish('all', does) }));
      const singles = tried(one.map(({ key, does }) => ({ keys: [key], does })));
      const pairs = tried(two);
      const fits = ({ finish }: { finish: string }) => finish <= oracle.target;
      const expected = singles.some(fits) ? singles.filter(fits) : pairs.filter(fits);
      const sorted = <T extends { key: string }>(sets: T[]) => sets.sort((a, b) => (a.key < b.key ? -1 : 1));
      // Two absences of one role that are written alike are one name here.
      const listed = chain.levers.map(({ changes, finish }) => ({ key: keyOfSet(changes), finish }));
      expect(sorted(listed)).toEqual(sorted(expected));
      for (const { finish, spareDays } of chain.levers) expect(spareDays).toBe(oracle.spare(finish));
      const spares = chain.levers.map(({ spareDays }) => spareDays);
      expect(spares).toEqual([...spares].sort((a, b) => b - a));

      const least = (sets: { finish: string }[]) => Math.min(...sets.map(({ finish }) => 0 - oracle.spare(finish)));
      if (singles.some(fits)) expect(chain.nearestSingle).toBeNull();
      else if (singles.length > 0) expect(chain.nearestSingle?.workingDaysLate).toBe(least(singles));
      if (expected.length > 0 || singles.length === 0) expect(chain.bestIfNone).toBeNull();
      else expect(chain.bestIfNone?.workingDaysLate).toBe(least([...singles, ...pairs]));
    });
  });
});

describe('the fingerprint of the facts', () => {
  it('stays while only the clock moves or records are written in another order', () => {
    fc.assert(
      fc.property(any, fc.nat({ max: 3 * 86_400_000 }), (situation, later) => {
        const before = judge(situation).warning;
        const after = judge({ ...situation, now: situation.now + later }).warning;
        if (before && after) expect(after.factsHash).toBe(before.factsHash);
        const { workspace } = situation;
        const turned: Workspace = {
          ...workspace,
          teams: workspace.teams.map((team) => ({ ...team, absences: [...(team.absences ?? [])].reverse() })).reverse(),
          calendars: [...workspace.calendars].reverse(),
        };
        expect(judge({ ...situation, workspace: turned }).warning?.factsHash).toBe(before?.factsHash);
      }),
      { numRuns: times(300) },
    );
  });

  it('is equal for two workspaces just where the facts are', () => {
    fc.assert(
      fc.property(any, any, fc.nat({ max: 5 }), (a, b, part) => {
        const mixed: Workspace = { ...a.workspace };
        const [item] = a.workspace.items;
        const [other] = b.workspace.items;
        if (!item?.process || !other?.process) return;
        if (part === 0) mixed.items = [{ ...item, target: other.target }];
        if (part === 1) mixed.items = [{ ...item, process: { ...item.process, startOn: other.process.startOn } }];
        if (part === 2) mixed.teams = b.workspace.teams;
        if (part === 3) mixed.calendars = b.workspace.calendars;
        if (part === 4) mixed.processes = b.workspace.processes;
        if (part === 5) mixed.items = [{ ...item, facts: other.facts }];
        const [one, two] = [judge(a), judge({ workspace: mixed, now: a.now })];
        if (!one.warning || !two.warning) return;
        const facts = ({ because }: NonNullable<typeof one.warning>) =>
          new Set(because.map(({ record, field, value }) => JSON.stringify([record, field, value])));
        const same = facts(one.warning).symmetricDifference(facts(two.warning)).size === 0;
        expect(one.warning.factsHash === two.warning.factsHash).toBe(same);
        // What tells two chains apart must be among the facts; but for starts before the start, which made no warning.
        if (same) expect({ ...two.chain, latestStart: null }).toEqual({ ...one.chain, latestStart: null });
      }),
      { numRuns: times(600) },
    );
  });
});

describe('without budgets that depend on the day', () => {
  const steady = situations({ budgetWhen: false });
  const finishOf = (workspace: Workspace, now: number) => outlookOf(indexWorkspace(workspace), 'item', { now })?.finish;

  /** What follows work that was done before the process's own start need not wait for that start. */
  function startedByItsRecords(workspace: Workspace): Workspace {
    const items = workspace.items.map((item) => {
      const { startOn = '', done = [], inProgress = [] } = item.process ?? {};
      const [first = startOn] = [startOn, ...done.map(({ on }) => on), ...inProgress.map(({ since }) => since)].sort();
      return item.process ? { ...item, process: { ...item.process, startOn: first } } : item;
    });
    return { ...workspace, items };
  }

  it('a longer step never ends the chain earlier', () => {
    fc.assert(
      fc.property(steady, fc.nat({ max: 6 }), fc.integer({ min: 1, max: 6 }), ({ workspace, now }, i, more) => {
        const longer = structuredClone(workspace);
        const days = longer.processes[0]?.steps[i]?.days;
        // A milestone that becomes work is another chain: it takes days and lets its followers wait.
        if (!days || days.budget === 0 || days.observed?.median === 0) return;
        days.budget = (days.budget ?? 0) + more;
        if (days.observed) days.observed.median += more;
        const before = finishOf(workspace, now);
        if (before) expect(finishOf(longer, now)?.localeCompare(before)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: times(500) },
    );
  });

  it('an added holiday never ends it earlier', () => {
    fc.assert(
      fc.property(steady, fc.nat({ max: 100 }), fc.boolean(), ({ workspace, now }, day, away) => {
        const more = structuredClone(workspace);
        more.calendars[away ? 1 : 0]?.holidays?.push({ on: next('2026-08-20', day), weight: 0 });
        const before = finishOf(workspace, now);
        if (before) expect(finishOf(more, now)?.localeCompare(before)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: times(500) },
    );
  });

  it('an added predecessor never ends it earlier', () => {
    fc.assert(
      fc.property(steady, fc.nat({ max: 6 }), fc.nat({ max: 6 }), ({ workspace: made, now }, i, k) => {
        const workspace = startedByItsRecords(made);
        const more = structuredClone(workspace);
        const steps = more.processes[0]?.steps ?? [];
        const [early, late] = [steps[Math.min(i, k)], steps[Math.max(i, k)]];
        // A first step that is a milestone lets its followers start with it: after another it would not be the first.
        if (!early || !late || early === late || early.days.budget === 0 || late.days.budget === 0) return;
        if (early.days.observed?.median === 0 || late.days.observed?.median === 0) return;
        const at = steps.indexOf(late);
        late.after = [...(late.after ?? [steps[at - 1]?.id ?? '']), early.id];
        const before = finishOf(workspace, now);
        if (before) expect(finishOf(more, now)?.localeCompare(before)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: times(500) },
    );
  });

  it('a delegate never ends it later', () => {
    fc.assert(
      fc.property(steady, fc.nat({ max: 1 }), fc.nat({ max: 3 }), ({ workspace, now }, team, absence) => {
        const served = structuredClone(workspace);
        const found = served.teams[team]?.absences?.[absence];
        if (!found) return;
        found.delegateRole = 'Stand-in';
        const before = finishOf(workspace, now);
        if (before) expect(finishOf(served, now)?.localeCompare(before)).toBeLessThanOrEqual(0);
      }),
      { numRuns: times(500) },
    );
  });
});
