/** When a source was asked, and when it may be asked again. Milliseconds since the epoch throughout. */
export interface Schedule {
  /** The last time that the source said how things stand. */
  checkedAt: number | null;
  /** The last time that it was asked at all. */
  triedAt: number | null;
  /** Attempts in a row that came to nothing. */
  failures: number;
  /** Not to be asked before. */
  notBefore: number | null;
}

export const NEVER: Schedule = { checkedAt: null, triedAt: null, failures: 0, notBefore: null };

const MINUTE = 60_000;
/** The longest wait after failures. */
const LONGEST = 6 * 60 * MINUTE;
/** The longest that a source may ask to be left alone. */
const ASKED_LONGEST = 24 * 60 * MINUTE;
/** By how much of itself a wait is longer at random: 100,000 readers must not come at once. */
const JITTER = 0.2;

/** The source has answered. */
export function afterSuccess(now: number): Schedule {
  return { checkedAt: now, triedAt: now, failures: 0, notBefore: null };
}

/**
 * The source has not answered, or not so that it can be followed: twice as long a wait each time, never shorter than
 * it asked for.
 * @param askedMs what a `Retry-After` said, in ms
 * @param random from 0 to 1
 */
export function afterFailure(before: Schedule, now: number, askedMs: number | null, random: number): Schedule {
  const failures = before.failures + 1;
  const wait = Math.min(MINUTE * 2 ** Math.min(failures - 1, 20), LONGEST) * (1 + JITTER * random);
  const asked = Math.min(askedMs ?? 0, ASKED_LONGEST);
  return { ...before, triedAt: now, failures, notBefore: now + Math.max(wait, asked * (1 + JITTER * random)) };
}

/** When the source is next to be asked, by the data alone: no worker need have lived since. */
export function dueAt({ checkedAt, triedAt, notBefore }: Schedule, everyMs: number): number {
  if (notBefore !== null) return notBefore;
  return checkedAt === null ? (triedAt ?? 0) : checkedAt + everyMs;
}

/**
 * True where the source is to be asked now. A clock that was set back makes every plan look far off: a time of asking
 * that lies in the future, or a wait longer than any that is made, is no reason to wait.
 */
export function isDue(schedule: Schedule, everyMs: number, now: number): boolean {
  const { checkedAt, triedAt, notBefore } = schedule;
  if ((checkedAt ?? 0) > now || (triedAt ?? 0) > now) return true;
  if (notBefore !== null && notBefore - now > ASKED_LONGEST * (1 + JITTER)) return true;
  return dueAt(schedule, everyMs) <= now;
}

/** A wait with its jitter, in ms. */
export const jittered = (ms: number, random: number) => ms * (1 + JITTER * random);
