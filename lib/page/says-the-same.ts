import type { Mark } from '../../components/models';

/** Whether two marks of the same facts read the same. */
export function saysTheSame(a: Mark, b: Mark): boolean {
  return a.text === b.text && a.brief === b.brief && a.spoken === b.spoken && a.state === b.state;
}
