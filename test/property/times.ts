/** `npm run test:long` sets it: how many times as many runs every property gets. */
const FACTOR = Number(process.env.PLUMBLINE_LONG ?? 1);

/** The number of runs of a property: small enough for each change, many times as many in the long run. */
export function times(usual: number): number {
  return usual * FACTOR;
}
