import type { HostAdapter, PageField, PageLink } from '../../lib/hosts/adapter';
import { readText, TYPED_INTO } from '../../lib/hosts/read-text';
import type { PageContext } from '../../lib/messaging/protocol';
import { looksLikeDate } from '../../lib/values/date-shape';

/** No more is sent of a page, however much it shows. */
const MOST_FIELDS = 50;
const MOST_CHARACTERS = 500;

/** The names of page fields that the workspace asks about; null: all. */
export type AskedFields = ReadonlySet<string> | null;

/** One that is not being edited, and may be a date. */
export const mayBeDate = ({ text }: PageField): boolean => text !== null && looksLikeDate(text);

/** Whether a field that the workspace asks about is being edited now. */
export function isEdited(fields: readonly PageField[], asked: AskedFields): boolean {
  return fields.some(({ name, text }) => text === null && (asked === null || asked.has(name)));
}

/**
 * What is sent of a page: the fields that the workspace asks about and no others. In Notion, whose properties have no
 * fixed names, what may be a date as well: one of those may be the target. Nothing that is being written, and nothing of
 * what is never read on a host, whatever locators a workspace has published.
 */
export function fieldsToSend(
  fields: readonly PageField[],
  { id, neverRead }: Pick<HostAdapter, 'id' | 'neverRead'>,
  asked: AskedFields,
) {
  const isLeftAlone = (element: Element) =>
    (element as HTMLElement).isContentEditable || element.closest(`${TYPED_INTO}, ${neverRead}`) !== null;
  return fields
    .flatMap((field) => {
      const { name, text, label, value } = field;
      const wanted = asked === null || asked.has(name) || (id === 'notion' && mayBeDate(field));
      return text !== null && wanted && !isLeftAlone(value)
        ? [
            {
              name,
              text: cut(text),
              label: (label && !isLeftAlone(label) && cut(readText(label, neverRead))) || null,
            },
          ]
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
