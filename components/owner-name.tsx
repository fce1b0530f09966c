import type { TermCard } from './models';
import { OpensInPlace } from './open-in-place';
import type { Words } from './words';

/** The team that owns something, and since when it is no more; or that there is none. */
export function OwnerName({ words, owner }: { words: Words; owner: TermCard['owner'] }) {
  if (!owner) return words('term.no-owner');
  const name = <OpensInPlace kind="team" id={owner.id} name={owner.name} />;
  return owner.dissolvedOn ? (
    <>
      {name} <span className="pl-quiet">{words('term.dissolved', { on: owner.dissolvedOn })}</span>
    </>
  ) : (
    name
  );
}
