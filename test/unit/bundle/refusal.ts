import { ProblemError } from '../../../lib/values/problem';

/** The code of the problem that something is refused with, and `what` where it has one; 'taken' where it is not. */
export async function refusal(work: Promise<unknown> | (() => unknown)): Promise<string> {
  try {
    await (typeof work === 'function' ? work() : work);
    return 'taken';
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return [error.problem.code, error.problem.values.what].filter(Boolean).join(' ');
  }
}
