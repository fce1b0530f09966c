import type { Values } from '../../say';

/** A value as text; empty where it is absent. */
export function text(values: Values, name: string): string {
  const value = values[name];
  return value === null || value === undefined ? '' : String(value);
}

/** A value as a number; 0 where it is absent. */
export function count(values: Values, name: string): number {
  return Number(values[name] ?? 0);
}

/** True where the value is there and says something. */
export function given(values: Values, name: string): boolean {
  return text(values, name) !== '';
}
