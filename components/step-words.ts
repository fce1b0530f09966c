import type { ChainStepView } from './models';
import type { Words } from './words';

/** Where a step's number comes from and how old it is, in the order in which it is read. */
export function stepSources(words: Words, step: ChainStepView): string[] {
  if (step.state === 'done') return [words('step.done', { on: step.end })];
  const said: string[] = [];
  if (step.state === 'in-progress') said.push(words('step.in-progress', { since: step.start }));
  if (step.budgetDays !== null)
    said.push(
      step.assumption && step.basis === 'budget'
        ? words('step.budgeted-on', { days: step.budgetDays, on: step.assumption.on })
        : words('step.budgeted', { days: step.budgetDays }),
    );
  if (step.observed)
    said.push(
      step.basis === 'observed'
        ? words('step.median', { n: step.observed.n, to: step.observed.to })
        : words('step.observed-unused', { ...step.observed }),
    );
  for (const absence of step.absences) said.push(words('step.away', { ...absence }));
  if (step.absences.length === 0) for (const wait of step.waits) said.push(words('step.waits', { ...wait }));
  if (step.causes.some(({ kind }) => kind === 'condition'))
    said.push(
      words('step.applies', {
        conditions: step.conditions.map(({ fact, value }) => words('step.condition', { fact, value })).join(', '),
      }),
    );
  return said;
}

/** "waits 4 days, 25 to 30 September, then 2 days, 1 to 2 October": a step's time, to be read aloud. */
export function spokenTime(words: Words, step: ChainStepView): string {
  const work = `${words('spoken.days', { days: step.days })}, ${words('spoken.range', { from: step.start, to: step.end })}`;
  if (step.waits.length === 0) return work;
  const waits = step.waits.map((wait) => words('spoken.waits', { ...wait }));
  return `${waits.join(', ')}, ${words('spoken.then', { what: work })}`;
}

/** The cause of a step that ends latest on its own; null where the step is no cause. */
export function worstCause(step: ChainStepView): ChainStepView['causes'][number] | null {
  return step.causes.reduce<ChainStepView['causes'][number] | null>(
    (worst, cause) => (worst && worst.finishAlone >= cause.finishAlone ? worst : cause),
    null,
  );
}
