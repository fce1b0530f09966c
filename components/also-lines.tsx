import type { Words } from './words';

/** What else is so of the record: a mark at another place may have found no room there. Nothing where there is none. */
export function AlsoLines({ words, also }: { words: Words; also: readonly string[] }) {
  if (also.length === 0) return null;
  return (
    <>
      <h3 className="pl-label">{words('warning.also')}</h3>
      <ul className="pl-lines">
        {also.map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
    </>
  );
}
