import type { FieldPath } from './field-path';

/** The first thing found in a value that JSON cannot carry, or that is not safe to carry. */
export interface NotPlain {
  path: FieldPath;
  reason: string;
}

/** Deeper than any record of the format needs, and shallow enough that recursion over it is always safe. */
const MAX_DEPTH = 64;

interface Frame {
  value: object;
  depth: number;
  key: string | number;
  parent: Frame | null;
}

function pathOf(frame: Frame | null, last?: string | number): FieldPath {
  const path = last === undefined ? [] : [last];
  for (let at = frame; at?.parent; at = at.parent) path.unshift(at.key);
  return path;
}

/**
 * Tells whether a value is plain JSON: finite numbers, texts, booleans, null, lists and objects, not nested without
 * measure, and with no key named `__proto__`, which some code that copies objects would take for the prototype.
 * Walks without recursion, so no input can exhaust the stack. Null where all is well.
 */
export function findNotPlain(root: unknown): NotPlain | null {
  const open: Frame[] = [];
  const faultOf = (value: unknown, depth: number, key: string | number, parent: Frame | null): string | null => {
    if (typeof value === 'number') return Number.isFinite(value) ? null : 'is not a finite number';
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
    if (typeof value !== 'object') return `cannot be published: it is a ${typeof value}`;
    if (depth > MAX_DEPTH) return `is nested deeper than ${MAX_DEPTH} levels`;
    open.push({ value, depth, key, parent });
    return null;
  };
  const atRoot = faultOf(root, 0, '', null);
  if (atRoot) return { path: [], reason: atRoot };
  for (let frame = open.pop(); frame; frame = open.pop()) {
    const entries: Iterable<[string | number, unknown]> = Array.isArray(frame.value)
      ? frame.value.entries()
      : Object.entries(frame.value);
    for (const [key, value] of entries) {
      if (key === '__proto__') return { path: pathOf(frame, key), reason: 'is not a name a field can have' };
      const reason = faultOf(value, frame.depth + 1, key, frame);
      if (reason) return { path: pathOf(frame, key), reason };
    }
  }
  return null;
}
