import { type Checks, type FaultPlace, placed } from './checks';
import type { Process } from './schema';
import { stepLoop } from './step-order';

function checkSteps(checks: Checks, process: Process, at: FaultPlace): void {
  const all = new Set(process.steps.map((step) => step.id));
  const seen = new Set<string>();
  process.steps.forEach((step, i) => {
    const path = ['steps', i];
    if (seen.has(step.id)) checks.fault(at, [...path, 'id'], `a second step has the id ${step.id}`);
    seen.add(step.id);
    checks.mustExist(at, [...path, 'team'], 'teams', step.team);
    checks.mustExist(at, [...path, 'calendar'], 'calendars', step.calendar);
    step.after?.forEach((id, n) => {
      if (!all.has(id)) checks.fault(at, [...path, 'after', n], `this process has no step ${id}`);
    });
    const { observed } = step.days;
    if (observed && observed.to < observed.from)
      checks.fault(at, [...path, 'days', 'observed', 'to'], `lies before ${observed.from}, its from`);
  });
}

/** Processes: what their steps name, and an order that can be followed. */
export function checkProcesses(checks: Checks): void {
  for (const { record: process, at } of placed(checks.workspace, 'processes')) {
    checkSteps(checks, process, at);
    const loop = stepLoop(process.steps);
    if (!loop) continue;
    const first = process.steps.findIndex((step) => step.id === loop[0]);
    const field = process.steps[first]?.after ? ['steps', first, 'after'] : ['steps', first];
    checks.fault(at, field, `the steps wait for each other: ${loop.join(' after ')}`);
  }
}
