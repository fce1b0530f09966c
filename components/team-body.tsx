import { Fact } from './facts';
import { LookGlyph } from './glyphs';
import type { TeamCard } from './models';
import { OpensInPlace } from './open-in-place';
import { TeamStatusLine } from './team-status-line';
import { webAddress } from './web-address';
import type { Words } from './words';

function Gone({ words, card: { dissolvedOn, successor } }: { words: Words; card: TeamCard }) {
  if (!dissolvedOn) return null;
  return (
    <p className="pl-note" data-state="look">
      <LookGlyph />
      <span>
        <b>{words('team.dissolved', { on: dissolvedOn })}</b>{' '}
        {successor ? (
          <>
            {words('team.successor')} <OpensInPlace kind="team" {...successor} />
          </>
        ) : (
          words('team.no-successor')
        )}
      </span>
    </p>
  );
}

/** What the team said of itself and when, and what the word means by its own book. */
function Status({ words, card: { status, asMeantBy, dissolvedOn } }: { words: Words; card: TeamCard }) {
  if (dissolvedOn) return null;
  return (
    <Fact label={words('term.owner-status')}>
      {status ? (
        <>
          <TeamStatusLine words={words} status={status} />
          {asMeantBy ? <small className="pl-quiet">{words('team.meant-by', { ...asMeantBy })}</small> : null}
        </>
      ) : (
        words('team.nothing-said')
      )}
    </Fact>
  );
}

function Queue({ words, queue }: { words: Words; queue: NonNullable<TeamCard['queue']> }) {
  const { waiting, blocked, aging, unowned, asOf } = queue;
  const counts = Object.entries({ waiting, blocked, aging, unowned }).filter(([, n]) => n !== null);
  return (
    <div className="pl-fit">
      <h3 className="pl-label">
        {words('team.queue')} {asOf ? <span>{words('team.counted', { on: asOf })}</span> : null}
      </h3>
      <dl className="pl-counts">
        {counts.map(([name, n]) => (
          <div key={name} data-none={n === 0 ? '' : undefined}>
            <dt>{words(`team.queue.${name}`)}</dt>
            <dd>{words('number', { n })}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Contact({ contact }: { contact: NonNullable<TeamCard['contact']> }) {
  const address = webAddress(contact.url);
  if (!address) return contact.label;
  return (
    <a className="pl-link pl-link--wrap" href={address} target="_blank" rel="noreferrer">
      {contact.label}
    </a>
  );
}

/** What a team's card says between its title and its foot: teams and roles, and no person. */
export function TeamBody({ words, card }: { words: Words; card: TeamCard }) {
  const { purpose, intake, queue, absences, contact, parent, owns } = card;
  return (
    <>
      <Gone words={words} card={card} />
      {purpose ? <p>{purpose}</p> : null}
      <dl className="pl-facts">
        <Status words={words} card={card} />
        <Fact label={words('team.intake')}>{intake ? words(`team.intake.${intake}`) : null}</Fact>
        <Fact label={words('team.away')}>
          {absences.length > 0
            ? absences.map(({ role, from, to, delegate, now }) => (
                <span key={`${role} ${from}`} className="pl-away" data-now={now ? '' : undefined}>
                  {words(delegate ? 'team.absence-delegate' : 'team.absence', { role, from, to, delegate })}
                </span>
              ))
            : null}
        </Fact>
        <Fact label={words('team.part-of')}>{parent ? <OpensInPlace kind="team" {...parent} /> : null}</Fact>
        <Fact label={words('team.owns')}>
          {owns.terms + owns.items > 0 ? words('team.owns-counts', { ...owns }) : null}
        </Fact>
        <Fact label={words('team.contact')}>{contact ? <Contact contact={contact} /> : null}</Fact>
      </dl>
      {queue ? <Queue words={words} queue={queue} /> : null}
    </>
  );
}
