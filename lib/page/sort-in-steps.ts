/**
 * Sorts by merging the runs that are in order already, and yields after each comparison. What was sorted before and has
 * had a little added costs little more than a look at each.
 *
 * @param isBefore Whether the second belongs before the first. Asked this way round: of one that stands first, which
 *   nearly always it is, a browser walks past few siblings; of the other, past all.
 */
export function* sortInSteps<T>(list: readonly T[], isBefore: (a: T, b: T) => boolean): Generator<void, T[]> {
  let runs: T[][] = [];
  for (const one of list) {
    const run = runs.at(-1);
    if (run && !isBefore(run.at(-1) as T, one)) run.push(one);
    else runs.push([one]);
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let i = 0; i < runs.length; i += 2) {
      const a = runs[i] as T[];
      const b = runs[i + 1] ?? [];
      const both: T[] = [];
      for (let atA = 0, atB = 0; atA < a.length || atB < b.length; ) {
        const takeB = atA === a.length || (atB < b.length && isBefore(a[atA] as T, b[atB] as T));
        both.push((takeB ? b[atB++] : a[atA++]) as T);
        yield;
      }
      merged.push(both);
    }
    runs = merged;
  }
  return runs[0] ?? [];
}
