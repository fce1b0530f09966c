import type { Process } from '../workspace/schema';
import { type Unknown, unknown } from './unknown';

/** The steps of a process as a graph, by position in the process. */
export interface StepOrder {
  preds: readonly (readonly number[])[];
  /** Each step after its predecessors. */
  order: readonly number[];
}

/**
 * Orders the steps of a process. A step without `after` comes after the one written before it; with an empty one,
 * after none. A loop, or a step that does not exist, cannot be planned.
 */
export function stepOrder(process: Process): StepOrder | Unknown {
  const positions = new Map(process.steps.map((step, i) => [step.id, i]));
  const preds: number[][] = [];
  for (const [i, step] of process.steps.entries()) {
    const before: number[] = [];
    for (const id of step.after ?? []) {
      const position = positions.get(id);
      if (position === undefined) {
        const where = { record: `processes/${process.id}`, field: `steps.${step.id}.after`, value: id, asOf: null };
        return unknown('step-missing', { step: step.name, missing: id }, [where]);
      }
      before.push(position);
    }
    preds.push(step.after === undefined && i > 0 ? [i - 1] : before);
  }
  const order = sorted(preds);
  if (order.length === preds.length) return { preds, order };
  const placed = new Set(order);
  const looped = process.steps.find((_, i) => !placed.has(i));
  const where = {
    record: `processes/${process.id}`,
    field: `steps.${looped?.id}.after`,
    value: looped?.after?.join(', ') ?? null,
    asOf: null,
  };
  return unknown('step-cycle', { step: looped?.name ?? '' }, [where]);
}

/** Positions with each after its predecessors; those in or after a loop are left out. */
function sorted(preds: readonly (readonly number[])[]): number[] {
  const followers: number[][] = preds.map(() => []);
  const waitingFor = preds.map((before) => before.length);
  preds.forEach((before, i) => {
    for (const p of before) followers[p]?.push(i);
  });
  const order = preds.flatMap((before, i) => (before.length === 0 ? [i] : []));
  for (let k = 0; k < order.length; k++)
    for (const next of followers[order[k] as number] ?? []) {
      const left = (waitingFor[next] ?? 0) - 1;
      waitingFor[next] = left;
      if (left === 0) order.push(next);
    }
  return order;
}
