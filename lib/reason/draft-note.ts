import type { LocalDate } from '../values/local-date';
import type { Item, Step } from '../workspace/schema';
import type { WorkspaceIndex } from '../workspace/workspace-index';
import type { ChainReport, ChainStep, Change, Lever, Message } from './warning';

/**
 * The lines of a note for the reader to copy: what the chain comes to and of which facts, and where there are changes
 * to ask for, what is asked of whom and what follows. Only dated facts of the chain; teams and roles, never a person.
 * @param changes What is asked; null where no step can be changed. `spareDays` is negative where it is still late.
 * @param today The day the note is written.
 */
export function draftNote(
  index: WorkspaceIndex,
  item: Item,
  chain: ChainReport,
  changes: Lever | null,
  today: LocalDate,
): Message[] {
  const process = item.process && index.processes.get(item.process.id);
  const steps = new Map((process?.steps ?? []).map((step) => [step.id, step]));
  const { target, finish, workingDaysLate: late } = chain;
  return [
    { id: 'draft.opening', values: { title: item.title, target, finish, late, today } },
    ...chain.steps.flatMap((placed) => linesOfStep(index, placed, steps.get(placed.id))),
    ...(changes?.changes ?? []).map((change) => asked(index, change, steps.get(change.step))),
    ...(changes ? [{ id: 'draft.result', values: { finish: changes.finish, spare: changes.spareDays } }] : []),
  ];
}

function teamOf(index: WorkspaceIndex, step: Step | undefined): string | null {
  return step?.team === undefined ? null : (index.teams.get(step.team)?.name ?? step.team);
}

function linesOfStep(index: WorkspaceIndex, placed: ChainStep, step: Step | undefined): Message[] {
  const name = step?.name ?? placed.id;
  const observed = placed.basis === 'observed' ? step?.days.observed : undefined;
  const line: Message = {
    id: placed.state === 'planned' ? 'draft.step' : `draft.step-${placed.state}`,
    values: {
      step: name,
      team: teamOf(index, step),
      days: placed.days,
      from: placed.start,
      to: placed.end,
      budget: step?.days.budget ?? null,
      n: observed?.n ?? null,
      observedTo: observed?.to ?? null,
    },
  };
  const role = step?.role ?? null;
  return [line, ...placed.waits.map((wait) => ({ id: 'draft.wait', values: { step: name, role, ...wait } }))];
}

function asked(index: WorkspaceIndex, { change, message }: Change, step: Step | undefined): Message {
  return { id: `draft.${change}`, values: { ...message.values, team: teamOf(index, step) } };
}
