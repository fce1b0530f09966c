import type { HostAdapter, PageField } from '../../../lib/hosts/adapter';
import { adapterFor } from '../../../lib/hosts/adapters';
import { readText } from '../../../lib/hosts/read-text';
import { compileTermIndex } from '../../../lib/match/compile';
import { createFinder } from '../../../lib/match/find';
import { chooseWords } from '../../../lib/page/choose-words';
import { leftAloneSelector } from '../../../lib/page/left-alone';
import { readingPlan } from '../../../lib/page/reading-plan';
import { sectionsOf } from '../../../lib/page/sections';
import { isRead, textBlocks } from '../../../lib/page/text-blocks';
import { type Word, wordOf } from '../../../lib/page/word';

/** Words that stand on saved pages: where people read, and where they are to be left alone. */
const FINDER = createFinder(
  compileTermIndex(
    ['ARR', 'NRR', 'GRR', 'MRR', 'churn', 'invoice'].map((text) => ({
      text,
      id: text,
      kind: 'term' as const,
      exact: false,
      inflect: true,
      commonWord: false,
    })),
  ),
);

/** Everything an adapter says of a page, and the words that are painted there, as plain data. */
export function describePage(url: URL, doc: Document, adapter: HostAdapter | null = adapterFor(url, doc)) {
  if (!adapter) return { host: null };
  const title = adapter.title(url, doc);
  return {
    host: adapter.id,
    view: adapter.view(url, doc),
    title: title && readText(title),
    fields: Object.fromEntries(adapter.fields(url, doc).map(describeField)),
    rows: (adapter.rows?.(url, doc) ?? []).map((row) => ({
      ref: row.record.ref,
      title: row.title && readText(row.title),
      fields: Object.fromEntries(row.fields.map(describeField)),
    })),
    links: (adapter.links?.(url, doc) ?? []).map(({ record, direction, relation }) => [
      record.ref,
      direction,
      relation,
    ]),
    readingRoots: adapter.readingRoots(url, doc).map(describeElement),
    theme: adapter.theme(doc),
    words: wordsOn(url, doc, adapter),
  };
}

/** The words that a reader would see painted, each with the element it stands in. */
export function wordsOn(url: URL, doc: Document, adapter: HostAdapter): string[] {
  const rules = { leftAlone: leftAloneSelector(adapter.neverRead), shadowRootOf: (one: Element) => one.shadowRoot };
  const roots = adapter.readingRoots(url, doc);
  const found: Word[][] = [];
  for (const block of ended(readingPlan(new Set(roots), roots, rules.leftAlone, () => {}))) {
    for (const text of textBlocks(block, rules)) {
      const matches = text && isRead(text, rules) ? FINDER.find(text.text, {}) : [];
      if (text && matches.length > 0) found.push(matches.map((match) => wordOf(text, match)));
    }
  }
  const chosen = ended(chooseWords(found, ended(sectionsOf(roots, adapter.sections))));
  return chosen.map(({ text, owner }) => `${text} in ${describeElement(owner)}`);
}

/** What a generator gives at its end. */
function ended<R>(steps: Generator<unknown, R>): R {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const describeField = (field: PageField) => [
  field.name,
  { text: field.text, label: field.label && readText(field.label) },
];

function describeElement(element: Element): string {
  const id = element.getAttribute('data-testid') ?? element.id;
  return [element.localName, id ? `#${id}` : '', ...[...element.classList].map((name) => `.${name}`)].join('');
}
