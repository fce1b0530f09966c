import { fromDayNumber, toDayNumber } from '../values/local-date';
import type { Item } from '../workspace/schema';
import type { WorkspaceIndex } from '../workspace/workspace-index';
import { causesOf } from './causes';
import { finishOf } from './chain';
import { type ChainInput, calendarEnds } from './chain-input';
import { drawing } from './deciding-path';
import { Effort } from './effort';
import type { JudgedChain } from './judged-chain';
import { latestStart } from './latest-start';
import { leversOf } from './levers';
import { isUnknown, type Unknown } from './unknown';
import type { ChainReport } from './warning';
import { calendarOfItem } from './which-calendar';

/** Work spent on each part of a report, in steps looked at. */
const EFFORT = { causes: 400_000, starts: 2_000_000, levers: 800_000 };

/** The whole arithmetic of a chain that misses its target. */
export function chainReport(
  index: WorkspaceIndex,
  item: Item,
  judged: JudgedChain,
  now: number,
): ChainReport | Unknown {
  const { input, full } = judged;
  const calendar = calendarOfItem(index, item);
  if (isUnknown(calendar)) return calendar;
  const target = toDayNumber(judged.target.date);
  const late = 0 - calendar.spare(full.finish, target);
  if (Number.isNaN(late)) return calendarEnds(calendar, null);

  const effort = {
    causes: new Effort(EFFORT.causes),
    starts: new Effort(EFFORT.starts),
    levers: new Effort(EFFORT.levers),
  };
  const budgeted = finishOf(input, { budgeted: { only: null } }, effort.causes);
  if (isUnknown(budgeted)) return budgeted;
  const spareBudgeted = calendar.spare(budgeted, target);
  if (Number.isNaN(spareBudgeted)) return calendarEnds(calendar, null);
  const p80 = finishOf(input, { p80: true }, effort.causes);
  const causes = causesOf(input, full, target, calendar, effort.causes);
  if (isUnknown(causes)) return causes;
  const start = latestStart(input, calendar.today(now), target, effort.starts);
  const levers = leversOf(input, full, target, calendar, effort.levers);
  return {
    target: judged.target.date,
    finish: fromDayNumber(full.finish),
    workingDaysLate: late,
    finishP80: isUnknown(p80) ? null : fromDayNumber(p80),
    latestStart: start === null ? null : fromDayNumber(start),
    asBudgeted: { finish: fromDayNumber(budgeted), spareDays: spareBudgeted },
    eachFitsAlone:
      !effort.causes.cut &&
      causes.length > 0 &&
      budgeted <= target &&
      causes.every(({ finishAlone }) => finishAlone <= judged.target.date),
    steps: full.placed.map(({ step, start, end, days, waits }) => {
      const { step: own, observed, done, since } = input.steps[step] as ChainInput['steps'][number];
      return {
        id: own.id,
        start: fromDayNumber(start),
        end: fromDayNumber(end),
        days,
        basis: observed === null ? 'budget' : 'observed',
        state: done !== null ? 'done' : since !== null ? 'in-progress' : 'planned',
        waits,
      };
    }),
    causes,
    ...levers,
    cut: Object.values(effort).some(({ cut }) => cut),
    ...drawing(input, full, target, calendar),
  };
}
