import { LookGlyph } from './glyphs';
import type { ReturnedNote } from './models';

/** Why a warning that the reader had put aside is back: what has changed, or that its day has come. */
export function ReturnedLines({ returned }: { returned: ReturnedNote | null }) {
  if (returned === null) return null;
  return (
    <div className="pl-note">
      <LookGlyph />
      <div>
        <b>{returned.says}</b>
        {returned.changes.length > 0 ? (
          <ul className="pl-lines">
            {returned.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
}
