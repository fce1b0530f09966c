import type { HostId, PageField, PageLink } from '../../lib/hosts/adapter';
import type { PageContext } from '../../lib/messaging/protocol';
import { readPageDate } from '../../lib/values/page-date';

/** No more is sent of a page, however much it shows. */
const MOST_FIELDS = 50;
const MOST_CHARACTERS = 500;

/** The names of page fields that the workspace asks about; null: all. */
export type AskedFields = ReadonlySet<string> | null;

const pageLocale = (doc: Document) => doc.documentElement.lang || null;

export function readsAsDate(field: PageField, doc: Document): boolean {
  return field.text !== null && readPageDate(field.text, [pageLocale(doc), navigator.language]) !== null;
}

/** Whether a field that the workspace asks about is being edited now. */
export function isEdited(fields: readonly PageField[], asked: AskedFields): boolean {
  return fields.some(({ name, text }) => text === null && (asked === null || asked.has(name)));
}

/**
 * What is sent of a page: the fields that the workspace asks about and no others. In Notion, whose properties have no
 * fixed names, what reads as a date as well: one of those may be the target. Nothing that is being written in an editor,
 * whatever locators a workspace has published.
 */
export function fieldsToSend(fields: readonly PageField[], host: HostId, asked: AskedFields, doc: Document) {
  return fields
    .flatMap((field) => {
      const { name, text, label, value } = field;
      const wanted = asked === null || asked.has(name) || (host === 'notion' && readsAsDate(field, doc));
      const written = (value as HTMLElement).isContentEditable;
      return text !== null && wanted && !written
        ? [{ name, text: cut(text), label: cut(label?.textContent?.trim()) || null }]
        : [];
    })
    .slice(0, MOST_FIELDS);
}

/** The links that point somewhere; absent where there is none. */
export function linksToSend(links: readonly PageLink[] = []): PageContext['links'] {
  const pointed = links.flatMap(({ record, direction }) => (direction ? [{ ref: record.ref, direction }] : []));
  return pointed.length > 0 ? pointed.slice(0, MOST_FIELDS) : undefined;
}

const cut = (text = '') => text.slice(0, MOST_CHARACTERS);
