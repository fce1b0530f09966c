import type { PageLink } from './adapter';
import { jiraRecord, keyInLink } from './jira-url';
import { onScreen } from './on-screen';
import { readText } from './read-text';

/**
 * Which way the relations point that every Jira has, in the words its administrator gave them (A: the defaults of Jira
 * and of its planning tools). A relation of a company's own, or in another language, is read and points nowhere.
 */
const DIRECTIONS: Record<string, 'needs' | 'needed-by'> = {
  'is blocked by': 'needs',
  'depends on': 'needs',
  'is dependent on': 'needs',
  requires: 'needs',
  'has to be done after': 'needs',
  'has to be finished after': 'needs',
  blocks: 'needed-by',
  'is depended on by': 'needed-by',
  'is a dependency of': 'needed-by',
  'is required by': 'needed-by',
  'has to be done before': 'needed-by',
  'has to be finished before': 'needed-by',
};

/**
 * The links of the issue in `scope`. `parts` finds, in the order of the page, the headings that name a relation and the
 * links under them; `linked` tells which of these a part is.
 */
export function jiraLinks(url: URL, scope: Element, parts: string, linked: string): PageLink[] {
  const links = new Map<string, PageLink>();
  let relation = '';
  for (const part of scope.querySelectorAll(parts)) {
    if (!part.matches(linked)) {
      relation = readText(part);
      continue;
    }
    const record = jiraRecord(url, keyIn(url, part));
    const key = `${record?.id} ${relation}`;
    if (!record || links.has(key) || !onScreen(part)) continue;
    links.set(key, { record, direction: DIRECTIONS[relation.toLowerCase()] ?? null, relation, element: part });
  }
  return [...links.values()];
}

function keyIn(url: URL, part: Element): string | null {
  const anchor = part.matches('a') ? part : part.querySelector('a[href*="/browse/"]');
  return anchor?.getAttribute('data-issue-key') ?? keyInLink(url, anchor);
}
