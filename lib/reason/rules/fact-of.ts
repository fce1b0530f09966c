import type { LocalDate } from '../../values/local-date';
import { recordKey } from '../../workspace/record-key';
import type { Item, Link } from '../../workspace/schema';
import type { Target } from '../judged-chain';
import { isPageLink } from '../page-link';
import type { Because } from '../warning';

const fact = (record: string, field: string, value: Because['value'], asOf: LocalDate | null = null): Because => ({
  record,
  field,
  value,
  asOf,
});

const linkRecord = (link: Link) => `links/${recordKey('links', link)}`;

/** The facts that rules rest on, each with its record, its field and the day it was said. */
export const factOf = {
  /** Any field of an item. */
  item: ({ id }: Item, field: string, value: Because['value'], asOf: LocalDate | null = null) =>
    fact(`items/${id}`, field, value, asOf),

  target: ({ id }: Item, target: Target | null) =>
    fact(`items/${id}`, 'target.date', target?.date ?? null, target?.said ?? null),

  /** How an item stands: its state with its day and reason. */
  state: ({ id, state, stateOn, stateReason }: Item): Because[] => {
    const record = `items/${id}`;
    const facts = [fact(record, 'state', state ?? null, stateOn ?? null)];
    if (stateOn !== undefined) facts.push(fact(record, 'stateOn', stateOn, stateOn));
    if (stateReason !== undefined) facts.push(fact(record, 'stateReason', stateReason, stateOn ?? null));
    return facts;
  },

  /** That one item needs the other, and how hard; of a link that the page shows, that it does. */
  link: (link: Link) =>
    isPageLink(link) ? fact(linkRecord(link), 'readOnPage', true) : fact(linkRecord(link), 'hard', link.hard ?? false),

  /** That two items are tied to each other, and how. */
  kind: (link: Link) => fact(linkRecord(link), 'kind', link.kind),

  neededBy: (link: Link) => fact(linkRecord(link), 'neededBy', link.neededBy ?? null),

  /** What was asked and answered about a link. */
  agreement: (link: Link): Because[] => {
    const { agreement, askedOn, answeredOn, offered } = link;
    const record = linkRecord(link);
    const facts = [fact(record, 'agreement', agreement ?? null, answeredOn ?? askedOn ?? null)];
    if (askedOn !== undefined) facts.push(fact(record, 'askedOn', askedOn, askedOn));
    if (answeredOn !== undefined) facts.push(fact(record, 'answeredOn', answeredOn, answeredOn));
    if (offered !== undefined) facts.push(fact(record, 'offered', offered, answeredOn ?? null));
    return facts;
  },
};
