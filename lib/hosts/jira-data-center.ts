import type { PageField } from './adapter';
import { onScreen } from './on-screen';
import { readText } from './read-text';

/** Fields of Data Center whose element is not called `<field>-val` (A: Jira's own table). */
const NAME_BY_ID: Record<string, string> = {
  'due-date': 'duedate',
  'type-val': 'issuetype',
  'fixfor-val': 'fixVersions',
};

/** People are read nowhere; key and project are not fields. */
const NOT_REPORTED = new Set(['assignee', 'reporter', 'creator', 'key', 'project-name', 'project-key', 'issuekey']);

/** A: how a person is drawn, in fields of any name. */
const PERSON = '.user-hover';

/** The last is the issue beside a board (B). */
const VALUES = '[id$="-val"], #due-date, #wrap-labels .value, [data-field-id]';

function nameOf(value: Element): string {
  const said = value.getAttribute('data-field-id') ?? NAME_BY_ID[value.id];
  return said ?? (value.id.endsWith('-val') ? value.id.slice(0, -'-val'.length) : 'labels');
}

/** The fields of an issue of Jira Data Center, under the names they have on Cloud. */
export function dataCenterFields(scope: Element, editing: string, neverRead: string): PageField[] {
  const found = new Map<string, PageField>();
  for (const value of scope.querySelectorAll(VALUES)) {
    const name = nameOf(value);
    if (NOT_REPORTED.has(name) || found.has(name) || value.querySelector(PERSON) || !onScreen(value)) continue;
    // `editable-field active` is Jira's own mark of a field that is being edited.
    const edited = value.closest('.editable-field.active') !== null || value.querySelector(editing) !== null;
    const text = edited ? null : readText(value, neverRead);
    const label = value.closest('li.item, dl')?.querySelector('.name, dt') ?? null;
    if (text !== '') found.set(name, { name, value, label, text });
  }
  return [...found.values()];
}
