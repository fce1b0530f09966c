import type { CardActions } from './card-actions';
import { ChainCardView } from './chain-card';
import { ChoiceCardView } from './choice-card';
import { ItemCardView } from './item-card';
import type { Card } from './models';
import { OpenInPlace } from './open-in-place';
import { TeamCardView } from './team-card';
import { TermCardView } from './term-card';
import { WarningCardView } from './warning-card';

function OneCard({ card, ...actions }: CardActions & { card: Card }) {
  switch (card.kind) {
    case 'term':
      return <TermCardView card={card} {...actions} />;
    case 'choice':
      return <ChoiceCardView card={card} {...actions} />;
    case 'team':
      return <TeamCardView card={card} {...actions} />;
    case 'chain':
      return <ChainCardView card={card} {...actions} />;
    case 'item':
      return <ItemCardView card={card} {...actions} />;
    case 'warning':
      return <WarningCardView card={card} {...actions} />;
  }
}

/** Any card, by its kind. */
export function CardView(props: CardActions & { card: Card }) {
  return (
    <OpenInPlace value={props.onOpen}>
      <OneCard {...props} />
    </OpenInPlace>
  );
}
