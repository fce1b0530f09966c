import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageOf } from '../../e2e/harness/chromium-tab';
import type { Driver, Tab } from '../../e2e/harness/driver';
import { BUILT, startBrowser } from '../../e2e/harness/start';
import { until } from '../../e2e/harness/until';
import { publishChanged } from '../../e2e/sample-company';
import { pickFiles } from '../../e2e/surfaces/welcome';
import { publishData } from '../publish-data';

const ROUNDS = 9;
const TERMS = 50_000;
/** The sample's deal, of which there is something to say on any later day too. */
const REF = 'salesforce:0065g0000MERID1';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

const middle = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] as number;

/** Asks for one page's marks, as its script does. Milliseconds since the epoch of question and answer; null without marks. */
function askOfPage(tab: Tab): Promise<{ asked: number; answered: number } | null> {
  return tab.run(async (ref) => {
    const now = () => performance.timeOrigin + performance.now();
    const asked = now();
    const request = { host: 'salesforce', ref, pageLocale: 'en-US', fields: [] };
    const { reply } = (await chrome.runtime.sendMessage({ name: 'page.record', request })) as {
      reply?: { marks?: unknown[] };
    };
    return reply?.marks?.length ? { asked, answered: now() } : null;
  }, REF);
}

/** When the worker that runs now was begun, its script not read yet. Milliseconds since the epoch. */
async function begunAt(tab: Tab): Promise<number> {
  const session = await pageOf(tab).context().newCDPSession(pageOf(tab));
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
  const { host } = new URL(pageOf(tab).url());
  const worker = targetInfos.find(({ url }) => new URL(url).host === host);
  if (!worker) throw new Error('No worker runs.');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
  const heard = new Promise<number>((resolve) => {
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message);
      if (id === 1) resolve(result.result.value);
    });
  });
  const params = { expression: 'performance.timeOrigin' };
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
  const at = await heard;
  await session.detach();
  return at;
}

/** How many items have their pages kept beside the cache. */
function pagesKept(tab: Tab): Promise<number> {
  return tab.run(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('plumbline-pages');
        opening.onerror = () => resolve(0);
        opening.onsuccess = () => {
          const db = opening.result;
          const done = (count: number) => {
            db.close();
            resolve(count);
          };
          if (!db.objectStoreNames.contains('pages')) return done(0);
          const counting = db.transaction('pages').objectStore('pages').count();
          counting.onsuccess = () => done(counting.result);
          counting.onerror = () => done(0);
        };
      }),
  );
}

/** An extension whose worker answers every question at once: what the browser itself takes. */
function bareExtension(): string {
  const dir = mkdtempSync(join(tmpdir(), 'plumbline-bare-'));
  const manifest = { manifest_version: 3, name: 'Bare', version: '1', background: { service_worker: 'worker.js' } };
  const listen = 'chrome.runtime.onMessage.addListener((_m, _s, answer) => answer({ reply: { marks: [1] } }));';
  const files = { 'manifest.json': JSON.stringify(manifest), 'worker.js': listen, 'popup.html': '<!doctype html>' };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return dir;
}

/** From the beginning of a worker, and from the question that starts it, to its answer: the middle of several, in ms. */
async function timesOf(driver: Driver, tab: Tab): Promise<{ fromWorker: number; fromQuestion: number }> {
  const rounds: { fromWorker: number; fromQuestion: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await driver.killBackground();
    const times = await askOfPage(tab);
    if (!times) throw new Error('The worker had nothing to say.');
    rounds.push({ fromWorker: times.answered - (await begunAt(tab)), fromQuestion: times.answered - times.asked });
  }
  return {
    fromWorker: middle(rounds.map((one) => one.fromWorker)),
    fromQuestion: middle(rounds.map((one) => one.fromQuestion)),
  };
}

/**
 * How long a worker that has to be started takes to answer for one page's record, in ms, with 50,000 terms and 5,000 teams
 * and items in the cache. `own`: beyond what a worker takes that has nothing to do.
 */
export async function benchWake(): Promise<{ own: number; fromQuestion: number }> {
  const driver: Driver = await startBrowser();
  const bare = bareExtension();
  try {
    await driver.install(BUILT);
    const published = await publishChanged(2, (workspace) => {
      const { terms, teams, items } = publishData(TERMS);
      workspace.terms.push(...terms);
      workspace.teams.push(...teams);
      workspace.items.push(...items);
    });
    const tab = await pickFiles(driver, published.paths);
    await until('there is an answer', () => askOfPage(tab), 120_000);
    published.remove();
    await until('its pages are kept', async () => (await pagesKept(tab)) > TERMS / 10, 120_000);
    const ours = await timesOf(driver, tab);
    await driver.uninstall();
    await driver.install(bare);
    const idle = await timesOf(driver, await driver.openOwn('popup.html'));
    return { own: ours.fromWorker - idle.fromWorker, fromQuestion: ours.fromQuestion };
  } finally {
    await driver.close();
    rmSync(bare, { recursive: true, force: true });
  }
}
