import type { Step } from './schema';

/** The ids of the steps that come right before each step: `after`, or else the step before it in the list. */
export function predecessors(steps: readonly Step[]): Map<string, readonly string[]> {
  return new Map(steps.map((step, i) => [step.id, step.after ?? (i > 0 ? [steps[i - 1]?.id ?? ''] : [])]));
}

/**
 * The steps of one loop in the order of a process, each after the next, and the first once more at the end; null
 * where the order has no loop. Walks without recursion: a process may have ten thousand steps.
 */
export function stepLoop(steps: readonly Step[]): string[] | null {
  const before = predecessors(steps);
  const finished = new Set<string>();
  for (const { id } of steps) {
    const trail: { id: string; next: number }[] = [{ id, next: 0 }];
    const onTrail = new Set([id]);
    for (let at = trail.at(-1); at && !finished.has(at.id); at = trail.at(-1)) {
      const previous = before.get(at.id)?.[at.next++];
      if (previous === undefined) {
        finished.add(at.id);
        onTrail.delete(at.id);
        trail.pop();
      } else if (onTrail.has(previous)) {
        const ids = trail.map((one) => one.id);
        return [...ids.slice(ids.indexOf(previous)), previous];
      } else if (before.has(previous) && !finished.has(previous)) {
        trail.push({ id: previous, next: 0 });
        onTrail.add(previous);
      }
    }
  }
  return null;
}
