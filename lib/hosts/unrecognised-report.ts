import type { Unrecognised } from './self-check';

/** What a report says beside the page: versions of this extension and of the browser. */
export interface ReportFrom {
  version: string;
  browser: string;
}

/**
 * A report on a page that is not recognised, for whoever mends the locators: what was looked for, and how often it was
 * there. No text of the page, no address and no record is in it.
 */
export function unrecognisedReport({ host, view, known, tried }: Unrecognised, from: ReportFrom): string {
  return [
    `Plumbline ${from.version}, ${from.browser}: a page is not recognised`,
    `Host: ${host}${known ? '' : ', by its address alone'}`,
    `View: ${view}`,
    ...tried.flatMap(({ name, selector, found, onScreen }) => [
      `${name}: ${found} found, ${onScreen} on screen`,
      `  ${selector}`,
    ]),
  ].join('\n');
}
