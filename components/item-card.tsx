import type { CardActions } from './card-actions';
import { footWords } from './card-foot';
import { CardShell } from './card-shell';
import { Fact } from './facts';
import { LookGlyph } from './glyphs';
import type { ItemCard } from './models';
import { MoreActions } from './more-actions';
import { OwnerName } from './owner-name';
import { TeamStatusLine } from './team-status-line';
import { RetryLink, UnreachableNote } from './unreachable-note';
import { useMute } from './use-mute';
import { type Words, wordsOf } from './words';

type Props = Pick<CardActions, 'onClose' | 'pin' | 'back' | 'onMute' | 'onPause' | 'onRetry'> & { card: ItemCard };

function Names({ words, names }: { words: Words; names: ItemCard['names'] }) {
  if (names.length === 0) return null;
  return (
    <dl className="pl-variants">
      {names.map(({ name, host }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{host ? words('item.name-in', { host }) : words('item.name')}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What is to be said of a piece of work that the page names, by which names it goes, whose it is and how it stands. */
export function ItemCardView({ card, onClose, pin, back, onMute, onPause, onRetry }: Props) {
  const words = wordsOf(card.foot);
  const mute = useMute(words, null, null, onMute);
  const { says, names } = card;
  return (
    <CardShell
      words={words}
      title={card.title}
      sub={names.length > 0 ? words('item.names', { n: names.length }) : null}
      foot={footWords(words, card.foot)}
      actions={
        mute.actions.length > 0 || onPause ? (
          <>
            <MoreActions words={words} actions={mute.actions} onPause={onPause} />
            <RetryLink words={words} foot={card.foot} onRetry={onRetry} />
          </>
        ) : null
      }
      pin={pin}
      back={back}
      onClose={onClose}
    >
      {says.length > 0 ? (
        <div className="pl-note" data-state="look">
          <LookGlyph />
          <ul className="pl-lines">
            {says.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <Names words={words} names={names} />
      <dl className="pl-facts">
        <Fact label={words('term.owner')}>
          <OwnerName words={words} owner={card.owner} />
        </Fact>
        <Fact label={words('term.owner-status')}>
          {card.ownerStatus ? <TeamStatusLine words={words} status={card.ownerStatus} /> : null}
        </Fact>
        <Fact label={words('item.state')}>{card.state}</Fact>
        <Fact label={words('item.target')}>{card.target ?? words('item.no-target')}</Fact>
      </dl>
      <UnreachableNote words={words} foot={card.foot} />
    </CardShell>
  );
}
