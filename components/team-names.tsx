import { Fragment } from 'react';
import type { TeamRef } from './models';
import { OpensInPlace } from './open-in-place';
import type { Words } from './words';

/** More than this would be a roll call. */
const MOST_NAMES = 5;

interface TeamNamesProps {
  words: Words;
  /** In the order in which they are named: A to Z. */
  teams: readonly TeamRef[];
}

/** Teams by name, each opening in place: "Finance, Marketing, Sales"; of many, the first ones and how many more. */
export function TeamNames({ words, teams }: TeamNamesProps) {
  const named = teams.length > MOST_NAMES ? teams.slice(0, MOST_NAMES - 1) : teams;
  const more = teams.length - named.length;
  return (
    <>
      {named.map(({ id, name }, place) => (
        <Fragment key={id}>
          {place > 0 ? words('list.comma') : null}
          <OpensInPlace kind="team" id={id} name={name} />
        </Fragment>
      ))}
      {more > 0 ? words('list.more', { n: more }) : null}
    </>
  );
}
