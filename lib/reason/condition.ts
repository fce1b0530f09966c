type Scalar = string | number | boolean;

/** A test of one fact, as in a step's `when` and a meaning's `holdsWhen`. */
export interface FactTest {
  fact: string;
  equals?: Scalar | undefined;
  in?: readonly Scalar[] | undefined;
  atLeast?: number | undefined;
}

/**
 * True where every test that is stated holds: `equals` and `in` compare as text, `atLeast` as numbers.
 * A missing fact never holds, nor does a text that is no number under `atLeast`.
 */
export function holds(test: FactTest, facts: Readonly<Record<string, Scalar>>): boolean {
  const value = Object.hasOwn(facts, test.fact) ? facts[test.fact] : undefined;
  if (value === undefined) return false;
  const text = String(value);
  if (test.equals !== undefined && String(test.equals) !== text) return false;
  if (test.in !== undefined && !test.in.some((one) => String(one) === text)) return false;
  if (test.atLeast === undefined) return true;
  return typeof value !== 'boolean' && text.trim() !== '' && Number(value) >= test.atLeast;
}
