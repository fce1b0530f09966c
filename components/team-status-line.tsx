import type { TeamStatus } from './models';
import type { Words } from './words';

/** What a team last said of itself: a disc that drains with age, and the words that say the same. */
export function TeamStatusLine({ words, status }: { words: Words; status: TeamStatus }) {
  const { health, ageWorkingDays: days, age } = status;
  const said = words('status.said', { health: words(`status.${health}`), days, old: age === 'old' });
  return (
    <span className="pl-status" data-age={status.age}>
      <i className="pl-age" data-age={status.age} aria-hidden="true" />
      <span>
        {said}
        {status.note ? <small>{words('status.note', { note: status.note })}</small> : null}
      </span>
    </span>
  );
}
