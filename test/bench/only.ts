const at = process.argv.indexOf('--only');
const named = at < 0 ? null : new Set(process.argv[at + 1]?.split(','));

/** Whether a group of figures is wanted: those named after `--only`, with commas between, or all where it is absent. */
export const isWanted = (group: string): boolean => named?.has(group) ?? true;
