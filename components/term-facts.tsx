import { Fact } from './facts';
import type { TermCard, Unconfirmed } from './models';
import { OpensInPlace } from './open-in-place';
import { OwnerName } from './owner-name';
import { TeamNames } from './team-names';
import { TeamStatusLine } from './team-status-line';
import { verifiedWords } from './verified-words';
import { webAddress } from './web-address';
import type { Words } from './words';

function Proposal({ words, of }: { words: Words; of: Unconfirmed }) {
  return (
    <>
      <Fact label={words('term.proposed')}>
        {of.proposedBy || of.proposedOn ? (
          <>
            {of.proposedBy ? <OpensInPlace kind="team" {...of.proposedBy} /> : null}
            {of.proposedOn ? ` ${words('term.proposed-on', { on: of.proposedOn })}` : null}
          </>
        ) : null}
      </Fact>
      <Fact label={words('term.confirmed')}>{words('term.confirmed-by', { n: of.confirmed, of: of.of })}</Fact>
      <Fact label={words('term.also-says')}>
        {of.others.length > 0 ? <TeamNames words={words} teams={of.others} /> : null}
      </Fact>
    </>
  );
}

/** Who owns a term, how fresh it is, who uses it and where it comes from: each with its age. */
export function TermFacts({ words, card }: { words: Words; card: TermCard }) {
  const { meanings, changed, ownerStatus, verified, usedBy, unconfirmed, source } = card;
  const formula = meanings.length === 1 && !changed ? meanings[0]?.formula : null;
  return (
    <dl className="pl-facts">
      <Fact label={words('term.why')}>{changed?.why}</Fact>
      <Fact label={words('term.changed-by')}>{changed?.by}</Fact>
      <Fact label={words('term.formula')}>{formula ? <span className="pl-formula">{formula}</span> : null}</Fact>
      {unconfirmed ? <Proposal words={words} of={unconfirmed} /> : null}
      <Fact label={words('term.owner')}>
        <OwnerName words={words} owner={card.owner} />
      </Fact>
      <Fact label={words('term.owner-status')}>
        {ownerStatus ? <TeamStatusLine words={words} status={ownerStatus} /> : null}
      </Fact>
      <Fact label={words('term.verified')}>{verified && !unconfirmed ? verifiedWords(words, verified) : null}</Fact>
      <Fact label={words('term.used-by')}>{usedBy ? <TeamNames words={words} teams={usedBy} /> : null}</Fact>
      <Fact label={words(card.status === 'deprecated' ? 'term.still-on' : 'term.used-on')}>
        {card.usedOn > 0 ? words('term.items', { n: card.usedOn }) : null}
      </Fact>
      <Fact label={words('term.source')}>{source && !webAddress(source.url) ? source.label : null}</Fact>
    </dl>
  );
}
