import type { Because, Message } from './warning';

/** Why a chain cannot be computed. `phrases` has a sentence for each. */
export type UnknownReason =
  /** The item names a process that does not exist. */
  | 'process-missing'
  /** A step, or the item, has no calendar, or names one that does not exist. */
  | 'calendar-missing'
  /** A calendar's time zone is not known to the platform. */
  | 'zone-unknown'
  /** A calendar ends before the chain does. */
  | 'calendar-ends'
  /** The process has no start date. */
  | 'start-missing'
  /** A step has neither a budget nor an observed duration that counts. */
  | 'duration-missing'
  /** A step comes after one that does not exist. */
  | 'step-missing'
  /** Steps come after each other in a loop. */
  | 'step-cycle'
  /** The chain has no end before the year 10000. */
  | 'never-ends';

/** The answer "cannot tell": the reason, what fills its sentence, and the facts it rests on. Never a number. */
export interface Unknown {
  reason: UnknownReason;
  values: Message['values'];
  because: Because[];
}

export function unknown(reason: UnknownReason, values: Message['values'], because: Because[]): Unknown {
  return { reason, values, because };
}

/** Tells "cannot tell" from an answer. */
export function isUnknown(answer: unknown): answer is Unknown {
  return typeof answer === 'object' && answer !== null && 'reason' in answer;
}
