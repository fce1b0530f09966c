import { HoldsGlyph, LookGlyph } from './glyphs';
import type { TestedMeaningRow } from './models';
import { TeamName } from './open-in-place';
import type { Words } from './words';

function Half({ words, row, wide }: { words: Words; row: TestedMeaningRow; wide: boolean }) {
  const { role, team, teamId, shorts, outcome, facts } = row;
  const holds = outcome === 'holds';
  return (
    <div className={wide ? 'is-wide' : undefined}>
      <h3>
        <b>{words(`bridge.${role}`)}</b> · <TeamName id={teamId} name={team ?? words('warning.nobody')} />
      </h3>
      <p>{shorts.length > 0 ? shorts.join(' / ') : words('term.no-meaning')}</p>
      <p className={holds ? 'pl-holds' : 'pl-holds pl-look'}>
        {holds ? <HoldsGlyph /> : <LookGlyph />}
        <span>{words(`bridge.${outcome}`)}</span>
      </p>
      {facts.map((fact) => (
        <p key={fact} className="pl-against">
          {fact}
        </p>
      ))}
    </div>
  );
}

const PLACES = { reader: 0, author: 1, doing: 2 } as const;

/** Whose meaning is whose: you say, they say, the work says, each with whether it holds today and by what. */
export function Bridge({ words, meanings }: { words: Words; meanings: readonly TestedMeaningRow[] }) {
  if (meanings.length === 0) return null;
  const rows = [...meanings].sort((a, b) => PLACES[a.role] - PLACES[b.role]);
  return (
    <div className="pl-bridge">
      {rows.map((row, place) => (
        <Half key={row.role} words={words} row={row} wide={place === 2 || rows.length === 1} />
      ))}
    </div>
  );
}
