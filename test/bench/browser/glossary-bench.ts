import type { TermForm } from '../../../lib/match/term-index';
import type { Term } from '../../../lib/workspace/schema';
import type { Driver, Tab } from '../../e2e/harness/driver';
import { until } from '../../e2e/harness/until';
import { publishChanged } from '../../e2e/sample-company';
import { pickFiles } from '../../e2e/surfaces/welcome';
import { FORMS } from '../match-bench';
import { makeMatchData } from '../match-data';

const ROUNDS = 7;

const middle = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] as number;

/** The forms as terms: the first of each id is its label, the others its aliases. */
function termsOf(forms: readonly TermForm[]): Term[] {
  const terms = new Map<string, Term>();
  for (const { id, text } of forms) {
    const term = terms.get(id);
    if (term) term.aliases = [...(term.aliases ?? []), { text, kind: 'synonym' }];
    else terms.set(id, { id, label: text, variants: [{ id: 'v1', short: `What ${text} means here.` }] });
  }
  return [...terms.values()];
}

/** Makes a glossary of fifty thousand forms the workspace in use, over the sample's own terms. */
export async function takeLargeGlossary(driver: Driver): Promise<void> {
  const published = await publishChanged(2, (workspace) => {
    workspace.terms.push(...termsOf(makeMatchData(FORMS, 0).forms));
  });
  try {
    const tab = await pickFiles(driver, published.paths);
    await until('it is in use', async () => ((await delivery(tab)) ?? 0) > 0);
  } finally {
    published.remove();
  }
}

/** Asks for the index as a page does, from a page of the extension: ms from the question to the whole answer. */
function delivery(tab: Tab): Promise<number | null> {
  return tab.run(async () => {
    const begun = performance.now();
    const request = { host: 'notion', origin: 'https://app.notion.com', known: null };
    const runtime = (
      globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }
    ).chrome.runtime;
    const answer = (await runtime.sendMessage({ name: 'page.hello', request })) as {
      reply?: { index?: string | null };
    };
    return (answer.reply?.index?.length ?? 0) > 1_000_000 ? performance.now() - begun : null;
  });
}

/**
 * From a page's question to the whole index, in ms: with the worker awake, and with one that has to be started first,
 * the browser's part in that included.
 */
export async function benchDelivery(driver: Driver): Promise<{ warm: number; cold: number }> {
  const tab = await driver.openOwn('popup.html');
  const times = { warm: [] as number[], cold: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    await driver.killBackground();
    times.cold.push((await delivery(tab)) as number);
    times.warm.push((await delivery(tab)) as number);
  }
  await tab.close();
  return { warm: middle(times.warm), cold: Math.min(...times.cold) };
}
