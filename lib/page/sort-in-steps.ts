/** So many comparisons cost too little to look at the clock between. */
const PAUSE_AFTER = 8;

/**
 * Sorts by merging the runs that are in order already, and yields after a few comparisons. What was sorted before and has
 * had a little added costs little more than a look at each.
 *
 * @param isAfter Whether the first belongs after the second. Mostly asked of one that stands first: a browser then walks
 *   past what lies between the two, and of one that stands last past all that comes before.
 */
export function* sortInSteps<T>(list: readonly T[], isAfter: (a: T, b: T) => boolean): Generator<void, T[]> {
  let count = 0;
  let runs: T[][] = [];
  for (const one of list) {
    const run = runs.at(-1);
    if (run && !isAfter(run.at(-1) as T, one)) run.push(one);
    else runs.push([one]);
    if (++count % PAUSE_AFTER === 0) yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let i = 0; i < runs.length; i += 2) merged.push(yield* merge(runs[i] as T[], runs[i + 1] ?? [], isAfter));
    runs = merged;
  }
  return runs[0] ?? [];
}

/** Of two that are equal, that of the first list comes first. */
function* merge<T>(a: readonly T[], b: readonly T[], isAfter: (a: T, b: T) => boolean): Generator<void, T[]> {
  const both: T[] = [];
  let atA = 0;
  for (const one of b) {
    // Doubled steps, then halved ones: a few that come anew are not compared to each of thousands.
    let low = atA;
    let high = atA;
    for (let step = 1; high < a.length && !isAfter(a[high] as T, one); step *= 2) {
      low = high + 1;
      high += step;
    }
    high = Math.min(high, a.length);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isAfter(a[middle] as T, one)) high = middle;
      else low = middle + 1;
    }
    yield;
    for (; atA < low; atA++) both.push(a[atA] as T);
    both.push(one);
  }
  for (; atA < a.length; atA++) both.push(a[atA] as T);
  return both;
}
