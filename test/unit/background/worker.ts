import { createHandlers } from '../../../entrypoints/background/create-handlers';
import { createViewSource } from '../../../entrypoints/background/current-view';
import { followChanges } from '../../../entrypoints/background/follow-changes';
import { openState } from '../../../entrypoints/background/worker-state';
import type { BundleFile } from '../../../lib/bundle/bundle-file';
import { encodeBundle } from '../../../lib/bundle/encode';
import type { MessageName, Reply, Request } from '../../../lib/messaging/protocol';
import { answer } from '../../../lib/messaging/serve';
import { packageSample } from '../../../lib/sample/package';
import type { Item, Workspace } from '../../../lib/workspace/schema';
import { fakeBrowser, inTab, ownPage } from '../platform/fake-ports';
import { packaged } from '../sync/bundles';

/** Wednesday of the fifth week after the one that the sample was written for, in the morning in New York. */
export const FIVE_WEEKS_LATER = Date.parse('2026-10-14T09:00:00-04:00');

export const SALESFORCE = 'https://acme.lightning.force.com/lightning/r/Opportunity/0065g0000MERID1AAA/view';

let sample: Promise<BundleFile[]> | undefined;
export function sampleFiles(): Promise<BundleFile[]> {
  sample ??= packageSample('lib/sample/meridian');
  return sample;
}

let names = 0;

/** A worker on a fake browser; `restart` is the next worker on the same disk, storage and session. */
export async function startWorker(
  options: { files?: Record<string, string>; browser?: ReturnType<typeof fakeBrowser>; disk?: string } = {},
) {
  const disk = options.disk ?? `worker-${++names}`;
  const files = options.files ?? packaged(await sampleFiles());
  const fake = options.browser ?? fakeBrowser({ files, now: FIVE_WEEKS_LATER });
  const ready = openState(fake.ports, {
    cache: `${disk}-cache`,
    reader: `${disk}-reader`,
    derived: `${disk}-derived`,
    outbox: `${disk}-outbox`,
    sync: `${disk}-sync`,
    pages: `${disk}-pages`,
  });
  const viewOf = createViewSource(fake.ports.clock.now, fake.ports.runtime.uiLanguage);
  const handlers = createHandlers(fake.ports, ready, viewOf, { take: () => null });
  void ready.then((state) => followChanges(fake.ports, state, viewOf));

  /** Asks over the whole boundary, and proves that the reply says the same as JSON. */
  async function ask<N extends MessageName>(name: N, request: Request<N>, from = ownPage): Promise<Reply<N>> {
    const outcome = await answer(handlers, { name, request }, from);
    if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
    const json = JSON.parse(JSON.stringify(outcome.reply));
    if (!sameAsJson(outcome.reply, json)) throw new Error(`${name}: not the same as JSON`);
    return outcome.reply as Reply<N>;
  }
  return {
    browser: fake.browser,
    disk,
    ports: fake.ports,
    state: await ready,
    ask,
    onPage: <N extends MessageName>(name: N, request: Request<N>) => ask(name, request, inTab(SALESFORCE)),
    restart: () => startWorker({ browser: fake, disk }),
  };
}

/** Equal down to absent fields: an `undefined` is lost as JSON, and a Map or Date becomes something else. */
function sameAsJson(value: unknown, json: unknown): boolean {
  if (typeof value !== 'object' || value === null) return Object.is(value, json);
  if (typeof json !== 'object' || json === null) return false;
  if (![Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value))) return false;
  const keys = Object.keys(value);
  return (
    keys.length === Object.keys(json).length &&
    keys.every((key) => sameAsJson((value as never)[key], (json as never)[key]))
  );
}

/** The opportunity of the first story, as its page shows it. */
export function harrowPage(fields: Request<'page.record'>['fields'] = []): Request<'page.record'> {
  return { host: 'salesforce', ref: 'salesforce:0065g0000MERID1', pageLocale: 'en-US', fields };
}

export const closeDate = (text: string) => [{ name: 'CloseDate', text, label: 'Close Date' }];

/** The sample as a next version in which the opportunity of the first story is another. */
export async function sampleWith(change: (harrow: Item) => Item, version = 2): Promise<BundleFile[]> {
  const { decodeBundle } = await import('../../../lib/bundle/decode');
  const { head, workspace } = await decodeBundle(await sampleFiles());
  const isHarrow = (item: Item) => item.refs?.includes('salesforce:0065g0000MERID1');
  const changed: Workspace = {
    ...workspace,
    items: workspace.items.map((item) => (isHarrow(item) ? change(item) : item)),
  };
  return encodeBundle(changed, { version, epoch: head.epoch, publishedAt: '2026-09-11T09:40:00-04:00' });
}

/** The first story's own remedy: the clause is swapped and pricing runs at once. */
export const remedied = (harrow: Item): Item => ({
  ...harrow,
  facts: { ...harrow.facts, clause: 'B' },
  process: harrow.process && { ...harrow.process, parallel: ['pricing-sign-off'] },
});
