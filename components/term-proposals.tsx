import { OpensInPlace } from './open-in-place';
import type { TermProposal } from './panel-models';
import type { Words } from './words';

/** Those that are shown; of the others it is said how many there are. */
const MOST = 5;

/** Meanings that teams have proposed, each with its team and its day. */
export function TermProposals({ words, proposals }: { words: Words; proposals: readonly TermProposal[] }) {
  if (proposals.length === 0) return null;
  const more = proposals.length - MOST;
  return (
    <>
      <h3 className="pl-label">{words('panel.proposals')}</h3>
      <dl className="pl-facts">
        {proposals.slice(0, MOST).map(({ id, team, on, short, example }) => [
          <dt key={`${id} team`}>{team ? <OpensInPlace kind="team" {...team} /> : words('panel.proposal-no-team')}</dt>,
          <dd key={`${id} says`}>
            {short}
            {example === null ? null : <small>{words('panel.proposal-example', { example })}</small>}
            <small>{words('panel.proposal-on', { on })}</small>
          </dd>,
        ])}
      </dl>
      {more > 0 ? <p>{words('panel.proposals-more', { n: more })}</p> : null}
    </>
  );
}
