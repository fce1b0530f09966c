import type { Because } from '../warning';

/** What of a fact is compared: how old it is makes it no other. */
export type Compared = Pick<Because, 'record' | 'field' | 'value'>;

/** A fact that is another now; null where it was not there, or is no more. */
export interface FactChange {
  record: string;
  field: string;
  was: Because['value'];
  is: Because['value'];
}

/** What has changed between the facts that were put aside and those of now, in the order of the new ones. */
export function changedFacts(before: readonly Compared[], now: readonly Compared[]): FactChange[] {
  const [was, is] = [byField(before), byField(now)];
  const changes: FactChange[] = [];
  for (const key of new Set([...is.keys(), ...was.keys()])) {
    const [old, fresh] = [was.get(key), is.get(key)];
    const gone = (old ?? []).filter(({ value }) => !fresh?.some((one) => one.value === value));
    const come = (fresh ?? []).filter(({ value }) => !old?.some((one) => one.value === value));
    const [record = '', field = ''] = key.split('\n');
    for (let i = 0; i < Math.max(gone.length, come.length); i++)
      changes.push({ record, field, was: gone[i]?.value ?? null, is: come[i]?.value ?? null });
  }
  return changes;
}

/** A field may state several facts, as the absences of one role do. */
function byField(facts: readonly Compared[]): Map<string, Compared[]> {
  const fields = new Map<string, Compared[]>();
  for (const fact of facts) {
    const key = `${fact.record}\n${fact.field}`;
    const same = fields.get(key);
    if (same) same.push(fact);
    else fields.set(key, [fact]);
  }
  return fields;
}
