import { pageOf } from './chromium-tab';
import type { Tab } from './driver';

interface Range {
  startOffset: number;
  endOffset: number;
  count: number;
}

/** How many characters of a script have never run, by the ranges that Chromium counted: an inner one counts over the one around it. */
function unusedOf(length: number, ranges: readonly Range[]): number {
  const outermostFirst = [...ranges].sort((a, b) => b.endOffset - b.startOffset - (a.endOffset - a.startOffset));
  const ran = new Uint8Array(length);
  for (const { startOffset, endOffset, count } of outermostFirst) ran.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  return ran.reduce((sum, one) => sum + (one ? 0 : 1), 0);
}

/** Loads a page of the extension anew; of each script it fetches, by name, how many characters never ran until `drawn`. */
export async function unusedScript(tab: Tab, drawn: () => Promise<unknown>): Promise<Record<string, number>> {
  const { coverage } = pageOf(tab);
  await coverage.startJSCoverage();
  await pageOf(tab).reload();
  await drawn();
  const scripts = (await coverage.stopJSCoverage()).filter(({ url }) => url.includes('/chunks/'));
  return Object.fromEntries(
    scripts.map(({ url, source, functions }) => [
      url.replace(/^.*\/chunks\/|-[^-]*\.js$/g, ''),
      unusedOf(
        source?.length ?? 0,
        functions.flatMap(({ ranges }) => ranges),
      ),
    ]),
  );
}
