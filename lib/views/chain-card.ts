import type { ChainCard, ChainStepView, ReturnedNote } from '../../components/models';
import { say } from '../phrases/say';
import { unfit } from '../reason/chain-input';
import { draftNote } from '../reason/draft-note';
import type { ChainMissesDate, ChainStep, Lever, Warning } from '../reason/warning';
import type { Item, Step } from '../workspace/schema';
import type { ViewContext } from './context';
import { teamName } from './team-ref';

/** What the page adds to a chain: how it calls the date, and whether its own date was used. */
export interface OnPage {
  fieldLabel: string | null;
  targetFrom: ChainCard['targetFrom'];
  /** The item's facts, with those the page shows over them. */
  facts: NonNullable<Item['facts']>;
}

function absencesOf(ctx: ViewContext, step: Step, planned: ChainStep): ChainStepView['absences'] {
  const absences = step.team === undefined ? [] : (ctx.index.teams.get(step.team)?.absences ?? []);
  return absences
    .filter(
      ({ role, delegateRole, from, to }) =>
        role === step.role &&
        delegateRole === undefined &&
        planned.waits.some((wait) => wait.from <= to && from <= wait.to),
    )
    .map(({ role, from, to }) => ({ role, from, to }));
}

function stepView(
  ctx: ViewContext,
  warning: ChainMissesDate,
  planned: ChainStep,
  step: Step,
  page: OnPage,
): ChainStepView {
  const observed = step.days.observed;
  return {
    id: planned.id,
    name: step.name,
    team: step.team === undefined ? null : teamName(ctx, step.team),
    teamId: step.team ?? null,
    role: step.role ?? null,
    start: planned.start,
    end: planned.end,
    days: planned.days,
    budgetDays: step.days.budget ?? null,
    basis: planned.basis,
    state: planned.state,
    observed: observed ? { ...observed, p80: observed.p80 ?? null, unfit: unfit(observed, ctx.today) } : null,
    waits: planned.waits,
    absences: absencesOf(ctx, step, planned),
    conditions: (step.when ?? []).map(({ fact, lever }) => ({
      fact,
      value: String(page.facts[fact] ?? ''),
      lever: lever ?? null,
    })),
    assumption: step.assumption ?? null,
    causes: warning.chain.causes
      .filter((cause) => cause.step === planned.id)
      .map(({ kind, finishAlone, spareDays }) => ({ kind, finishAlone, spareDays })),
  };
}

/** A note about a set of changes, or about the chain as it stands, to copy: one sentence a line. */
function note(ctx: ViewContext, warning: ChainMissesDate, item: Item, changes: Lever | null): string {
  return draftNote(ctx.index, item, warning.chain, changes, ctx.today)
    .map(({ id, values }) => say(id, values, ctx.locale, ctx.today))
    .join('\n');
}

/** Where nothing fits there is still someone to tell: the best of what was tried is asked for, or the facts alone are said. */
function noteIfNoneFits(ctx: ViewContext, warning: ChainMissesDate, item: Item): string | null {
  const { levers, bestIfNone } = warning.chain;
  if (levers.length > 0) return null;
  return note(ctx, warning, item, bestIfNone && { ...bestIfNone, spareDays: -bestIfNone.workingDaysLate });
}

/** The card of a chain that misses its date. Null where the workspace no longer has the item or its process. */
export function chainCard(
  ctx: ViewContext,
  warning: ChainMissesDate,
  page: OnPage,
  others: readonly Warning[],
  returned: ReturnedNote | null,
): ChainCard | null {
  const item = ctx.index.items.get(warning.item);
  const process = item?.process && ctx.index.processes.get(item.process.id);
  if (!item || !process) return null;
  const byId = new Map(process.steps.map((step) => [step.id, step]));
  return {
    kind: 'chain',
    item: { id: item.id, title: item.title },
    fieldLabel: page.fieldLabel,
    today: ctx.today,
    targetFrom: page.targetFrom,
    report: warning.chain,
    steps: warning.chain.steps.flatMap((planned) => {
      const step = byId.get(planned.id);
      return step ? [stepView(ctx, warning, planned, step, page)] : [];
    }),
    notes: warning.chain.levers.slice(0, 2).map((lever) => note(ctx, warning, item, lever)),
    noteIfNoneFits: noteIfNoneFits(ctx, warning, item),
    also: others.map(({ message }) => say(message.id, message.values, ctx.locale, ctx.today)),
    returned,
    factsHash: warning.factsHash,
    foot: ctx.foot,
  };
}
