/** The alarm by which the source is asked; apart, so that a worker listens for it before it knows anything else of sync. */
export const ALARM = 'sync';
