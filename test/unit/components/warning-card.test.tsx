import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CardView } from '../../../components/card-view';
import type { WarningCard } from '../../../components/models';
import { NOTHING } from './card-actions';
import { TWO_MEANINGS as CARD } from './warning-cards';

const drawn = (card: WarningCard, onSnooze: (() => Promise<boolean>) | null = async () => true) =>
  renderToStaticMarkup(<CardView {...NOTHING} card={card} onSnooze={onSnooze} />);
const textOf = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the card of a warning', () => {
  it('says it, whose meaning holds, its facts with their age, and what could be done', () => {
    const markup = drawn(CARD);
    expect(markup).toContain('role="dialog"');
    const text = textOf(markup);
    for (const said of [
      '“On track” has more than one meaning here',
      'Product said “on track” 14 working days ago.',
      'You say · Sales Safe to tell. / Signed. Cannot be tested',
      'They say · Product Scope is agreed. Holds',
      'Event metering (PLAT-88) due 16 Oct, said 5 Aug being built',
      'Also Leaning on this: 1 opportunity',
      'What could be done Ask BizOps which meaning counts',
      'True for both “As of 14 Sep, it is planned.” Copy',
      'Snooze until the facts change',
      'Meridian v1, as of 08:40',
    ])
      expect(text).toContain(said);
  });

  it('leaves out what there is none of', () => {
    const text = textOf(
      drawn({ ...CARD, facts: [], says: null, meanings: [], also: [], safe: null, note: null }, null),
    );
    expect(text).not.toMatch(/Also|Copy|Snooze|They say|14 working days/);
    expect(text).toContain('Ask BizOps');
  });

  it('draws what the workspace says as text', () => {
    const markup = drawn({ ...CARD, says: '<img src=x>', actions: ['<b>now</b>'] });
    expect(markup).not.toMatch(/<img|<b>now/);
  });
});
