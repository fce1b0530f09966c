import { createContext, useContext } from 'react';

/** What opens in the place of the card that names it. */
export type OpenSubject = { kind: 'term' | 'team'; id: string };

/** Opens a term or team in place; null where the surface cannot. */
export const OpenInPlace = createContext<((subject: OpenSubject) => void) | null>(null);

/** A name that opens what it names where the surface can, and is a name all the same where it cannot. */
export function OpensInPlace({ kind, id, name }: OpenSubject & { name: string }) {
  const open = useContext(OpenInPlace);
  if (!open) return name;
  return (
    <button type="button" className="pl-open" data-opens={`${kind} ${id}`} onClick={() => open({ kind, id })}>
      {name}
    </button>
  );
}

/** A team's name, that opens the team where it is known and the surface can; nothing where there is no team. */
export function TeamName({ id, name }: { id: string | null; name: string | null }) {
  return name && id ? <OpensInPlace kind="team" id={id} name={name} /> : name;
}
