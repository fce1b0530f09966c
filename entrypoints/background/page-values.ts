import type { ChainCard } from '../../components/models';
import type { HostId } from '../../lib/hosts/adapter';
import type { PageContext } from '../../lib/messaging/protocol';
import type { LocalDate } from '../../lib/values/local-date';
import { type PageDate, readPageDate } from '../../lib/values/page-date';
import type { Item, Manifest } from '../../lib/workspace/schema';
import { readPageNumber } from './page-number';

type Facts = NonNullable<Item['facts']>;
type Field = PageContext['fields'][number];

/** What the page says of an item; it is newer than the cache and wins on that page. */
export interface PageValues {
  /** Undefined: the item's own. */
  target: LocalDate | undefined;
  /** The item's facts, with those the page shows over them. */
  facts: Facts;
  targetFrom: ChainCard['targetFrom'];
  /** The page field that shows the target. */
  dateField: { name: string; label: string | null } | null;
}

const TARGET = 'target.date';
const FACT = 'facts.';

/** Page field -> item field or fact, where the workspace says nothing else. */
const DEFAULTS: Record<string, string> = {
  'salesforce.CloseDate': TARGET,
  'salesforce.StageName': `${FACT}stage`,
  'salesforce.Amount': `${FACT}amount`,
  'jira.duedate': TARGET,
  'hubspot.closedate': TARGET,
  'hubspot.dealstage': `${FACT}stage`,
  'hubspot.amount': `${FACT}amount`,
};

/**
 * The names of the page fields that count on a host; null where any may. In Notion every workspace names its date
 * property as it likes.
 */
export function askedFields(host: HostId, manifest: Pick<Manifest, 'fields'>): string[] | null {
  if (host === 'notion') return null;
  const prefix = `${host}.`;
  return Object.entries({ ...DEFAULTS, ...manifest.fields })
    .filter(([key, meaning]) => key.startsWith(prefix) && (meaning === TARGET || meaning.startsWith(FACT)))
    .map(([key]) => key.slice(prefix.length));
}

/** Says that something is to be done, or begins, on that day. */
const DUE_NAME = /\b(due|target|deadline|go(es)?[- ]live|launch(es)?)\b/i;

/**
 * The date property of a Notion page: the one whose name says so, else the one that shows the date the item is known
 * by. Any other date, even a page's only one, may be the day of a meeting or of the last edit.
 */
function notionDateField(
  fields: readonly Field[],
  dateOf: (field: Field) => PageDate | null,
  known: LocalDate | undefined,
): Field | null {
  const dated = fields.filter((field) => dateOf(field) !== null);
  const due = dated.filter(({ name }) => DUE_NAME.test(name));
  const isKnown = (field: Field) => {
    const read = dateOf(field);
    return read !== null && 'date' in read && read.date === known;
  };
  const [only, ...others] = due.length > 0 ? due : dated.filter(isKnown);
  return only && others.length === 0 ? only : null;
}

/** Page fields that hold a number, whatever the cache has. */
const NUMBERS = new Set(['salesforce.Amount', 'hubspot.amount']);

/** The page's text as the kind of value that the cache has there; undefined where it does not read as one. */
function factValue(
  text: string,
  cached: Facts[string] | undefined,
  isNumber: boolean,
  locales: readonly (string | null)[],
): Facts[string] | undefined {
  if (isNumber || typeof cached === 'number') return readPageNumber(text, locales) ?? undefined;
  if (typeof cached === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined;
  return text;
}

/**
 * Reads the fields of a page for an item. Dates and amounts are read by the page's locale, else by the reader's; where
 * a date has two readings and nothing decides, the cache's counts. An empty field says nothing.
 */
export function pageValues(
  context: PageContext,
  item: Pick<Item, 'target' | 'facts'>,
  manifest: Pick<Manifest, 'fields'>,
  readerLocale: string,
): PageValues {
  const locales = [context.pageLocale, readerLocale];
  const meaningOf = (name: string) => {
    const key = `${context.host}.${name}`;
    return manifest.fields?.[key] ?? DEFAULTS[key];
  };
  const dateOf = (field: Field) => readPageDate(field.text, locales);
  // A dash stands for nothing as nothing does.
  const filled = context.fields.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));

  let dateField = context.fields.find(({ name }) => meaningOf(name) === TARGET) ?? null;
  if (!dateField && context.host === 'notion')
    dateField = notionDateField(
      filled.filter(({ name }) => meaningOf(name) === undefined),
      dateOf,
      item.target?.date,
    );
  const read = dateField ? dateOf(dateField) : null;

  const facts: Facts = { ...item.facts };
  for (const { name, text } of filled) {
    const meaning = meaningOf(name);
    if (!meaning?.startsWith(FACT)) continue;
    const fact = meaning.slice(FACT.length);
    const value = factValue(text.trim(), item.facts?.[fact], NUMBERS.has(`${context.host}.${name}`), locales);
    if (value !== undefined) facts[fact] = value;
  }

  return {
    target: read && 'date' in read ? read.date : undefined,
    facts,
    targetFrom: read === null ? 'cache' : 'date' in read ? 'page' : 'ambiguous',
    dateField: dateField && { name: dateField.name, label: dateField.label },
  };
}
