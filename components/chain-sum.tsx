import { formatsFor } from '../lib/phrases/formats';
import type { ChainCard } from './models';
import type { Words } from './words';

/** "9 + 2 + 5 + 1, and 4 waiting = 21 d. 21 − 13 = 8 d late", and what the 13 are. */
export function ChainSum({ words, card }: { words: Words; card: ChainCard }) {
  const { sum, target } = card.report;
  const { number } = formatsFor(card.foot.locale);
  return (
    <p className="pl-sum">
      <span>
        {words('sum.total', {
          terms: sum.terms.map(({ days }) => number(days)).join(' + '),
          waiting: sum.waiting,
          total: sum.total,
        })}
      </span>{' '}
      <b className="pl-broken pl-strong pl-num">
        {words('sum.late', { total: sum.total, available: sum.available, late: sum.late })}
      </b>{' '}
      <span className="pl-sum__why">
        {sum.available > 0
          ? words('sum.available', { available: sum.available, to: target })
          : words('sum.none-left', { to: target })}
      </span>
    </p>
  );
}
