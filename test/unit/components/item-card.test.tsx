import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CardView } from '../../../components/card-view';
import type { ItemCard } from '../../../components/models';
import { NOTHING } from './card-actions';
import { BLOCKED_ITEM } from './item-cards';

const textOf = (card: ItemCard) =>
  renderToStaticMarkup(<CardView {...NOTHING} card={card} />)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

it('says what is to be said of the item, whose it is, how it stands and when it is due', () => {
  const text = textOf(BLOCKED_ITEM);
  for (const said of [
    'Lead routing rewrite',
    'Event metering was deprioritised 6 working days ago; your date is 6 Oct',
    'Owner Routing',
    'Status Last said “at risk” 13 working days ago',
    'State blocked, said 3 Sep',
    'Target due 6 Oct, said 28 Aug',
    'Meridian v1, as of 08:40',
  ])
    expect(text.toLowerCase()).toContain(said.toLowerCase());
});

it('says that there is no owner and no date, and leaves out a state that nobody named', () => {
  const text = textOf({ ...BLOCKED_ITEM, owner: null, ownerStatus: null, state: null, target: null });
  expect(text).toContain('Owner None Target No date');
  expect(text).not.toContain('State ');
});
