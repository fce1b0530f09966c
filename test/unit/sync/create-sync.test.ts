import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CacheDatabase } from '../../../lib/cache/database';
import { openCache } from '../../../lib/cache/open-cache';
import { createSync } from '../../../lib/sync/create-sync';
import { fakeBrowser } from '../platform/fake-ports';
import { bundleOf, emptyWorkspace, packaged } from './bundles';

let names = 0;

/** A worker's sync; `restart` is the next worker on the same disk and session. */
async function worker(options: { name?: string; browser?: ReturnType<typeof fakeBrowser> } = {}) {
  const name = options.name ?? `sync-${++names}`;
  const fake = options.browser ?? fakeBrowser({ files: packaged(await bundleOf(3)) });
  const cache = await openCache({ name });
  const sync = createSync({ cache, session: fake.ports.storage.session, runtime: fake.ports.runtime });
  return { sync, cache, browser: fake.browser, restart: () => worker({ name, browser: fake }) };
}

const labels = (loaded: ReturnType<Awaited<ReturnType<typeof worker>>['sync']['active']>) =>
  loaded === 'never-synced' ? loaded : loaded.workspace.terms.map(({ label }) => label);

afterEach(() => vi.restoreAllMocks());

describe('a source', () => {
  it('is the packaged sample, kept over a restart', async () => {
    const { sync, restart } = await worker();
    await sync.restore(null);
    expect(sync.active()).toBe('never-synced');
    const position = await sync.loadSample();
    expect(position).toMatchObject({
      sourceKind: 'sample',
      name: 'Meridian',
      version: 3,
      publishedAt: '2026-09-11T08:40:00-04:00',
      counts: { terms: 1, teams: 0, items: 0 },
      setAside: 0,
    });
    const next = await restart();
    next.browser.files.clear();
    await next.sync.restore('sample');
    expect(next.sync.active()).toMatchObject({ position });
    expect(await next.sync.problems()).toEqual([]);
  });

  it('is picked files, in whatever folder', async () => {
    const { sync } = await worker();
    const files = (await bundleOf(5)).map(({ name, text }) => ({ name: `published/${name}`, text }));
    expect(await sync.loadFiles(files)).toMatchObject({ sourceKind: 'file', version: 5 });
    expect(labels(sync.active())).toEqual(['ARR of version 5']);
  });

  it('gives nothing where the reader has chosen none, whatever the cache holds', async () => {
    const { sync, restart } = await worker();
    await sync.loadSample();
    const next = await restart();
    await next.sync.restore(null);
    expect(next.sync.active()).toBe('never-synced');
  });

  it('is fetched anew where the cache has lost it', async () => {
    const { sync } = await worker();
    await sync.restore('sample');
    expect(labels(sync.active())).toEqual(['ARR of version 3']);
  });

  it('is fetched anew where the cache holds another', async () => {
    const { sync, restart } = await worker();
    await sync.loadFiles(await bundleOf(9, {}, 'f'.repeat(32)));
    const next = await restart();
    await next.sync.restore('sample');
    expect(next.sync.active()).toMatchObject({ position: { sourceKind: 'sample', version: 3 } });
  });

  it('is forgotten with its problem', async () => {
    const { sync, restart } = await worker();
    await sync.loadSample();
    await sync.loadFiles([]).catch(() => {});
    await sync.forget();
    expect(sync.active()).toBe('never-synced');
    expect(await sync.problems()).toEqual([]);
    const next = await restart();
    await next.sync.restore('file');
    expect(next.sync.active()).toBe('never-synced');
  });
});

describe('a source that fails', () => {
  it.each<[string, string, () => Promise<{ name: string; text: string }[]>]>([
    ['no head', 'bundle-no-head', async () => [{ name: 'readme.txt', text: 'hello' }]],
    [
      'an altered file',
      'bundle-damaged',
      async () => (await bundleOf(9)).map((file) => ({ ...file, text: `${file.text} ` })),
    ],
    ['a missing file', 'bundle-damaged', async () => (await bundleOf(9)).slice(1)],
    ['no record', 'bundle-empty', () => bundleOf(9, { terms: [] })],
    [
      'a newer format',
      'bundle-newer',
      async () =>
        (await bundleOf(9)).map((file) => ({
          ...file,
          text: file.text.replace('plumbline-bundle/1', 'plumbline-bundle/2'),
        })),
    ],
    ['an older version', 'bundle-older', () => bundleOf(2)],
  ])('for %s keeps the old version and is remembered', async (_what, code, files) => {
    const { sync, restart } = await worker();
    await sync.loadFiles(await bundleOf(4));
    await expect(sync.loadFiles(await files())).rejects.toMatchObject({ problem: { code } });
    expect(labels(sync.active())).toEqual(['ARR of version 4']);
    expect(await sync.problems()).toMatchObject([{ code }]);

    const next = await restart();
    await next.sync.restore('file');
    expect(labels(next.sync.active())).toEqual(['ARR of version 4']);
    expect(await next.sync.problems()).toMatchObject([{ code }]);

    await next.sync.loadFiles(await bundleOf(5));
    expect(await next.sync.problems()).toEqual([]);
  });

  it('tells where its bundle came from, and whether something was open', async () => {
    const { sync, browser } = await worker();
    browser.files.delete('sample/head.json');
    await expect(sync.loadSample()).rejects.toMatchObject({ problem: { values: { source: 'sample', hadOpen: 0 } } });
    await sync.loadFiles(await bundleOf(4));
    await expect(sync.loadFiles([])).rejects.toMatchObject({ problem: { values: { source: 'file', hadOpen: 1 } } });
    expect(await sync.problems()).toMatchObject([{ code: 'bundle-no-head', values: { source: 'file', hadOpen: 1 } }]);
  });

  it('takes an older number of another epoch, and the same version again', async () => {
    const { sync } = await worker();
    await sync.loadFiles(await bundleOf(4));
    await sync.loadFiles(await bundleOf(1, {}, 'f'.repeat(32)));
    await sync.loadFiles(await bundleOf(1, {}, 'f'.repeat(32)));
    expect(labels(sync.active())).toEqual(['ARR of version 1']);
  });

  it('takes an older version of the same epoch from another source: the reader has turned to it', async () => {
    const { sync } = await worker();
    await sync.loadFiles(await bundleOf(7));
    await sync.loadSample();
    expect(labels(sync.active())).toEqual(['ARR of version 3']);
  });

  it('says that a packaged sample is damaged, and loads it once it is whole', async () => {
    const { sync, browser, restart } = await worker();
    const whole = new Map(browser.files);
    browser.files.delete('sample/head.json');
    await sync.restore('sample');
    expect(sync.active()).toBe('never-synced');
    expect(await sync.problems()).toMatchObject([{ code: 'bundle-damaged' }]);
    for (const [name, text] of whole) browser.files.set(name, text);
    const next = await restart();
    await next.sync.restore('sample');
    expect(labels(next.sync.active())).toEqual(['ARR of version 3']);
    expect(await next.sync.problems()).toEqual([]);
  });

  it('runs one load after the other', async () => {
    const { sync } = await worker();
    const loads = await Promise.allSettled([4, 6, 5].map(async (version) => sync.loadFiles(await bundleOf(version))));
    expect(loads.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    expect(labels(sync.active())).toEqual(['ARR of version 6']);
  });
});

describe('a browser that does not let the cache be written', () => {
  const refuseDisk = () => vi.spyOn(Dexie.prototype, 'open').mockRejectedValue(new Error('private window'));

  it('has the sample back after a nap from the package', async () => {
    refuseDisk();
    const { sync, restart } = await worker();
    await sync.loadSample();
    expect(await sync.problems()).toEqual([{ code: 'cache-unwritable', values: { hadOpen: 1 } }]);
    const next = await restart();
    await next.sync.restore('sample');
    expect(labels(next.sync.active())).toEqual(['ARR of version 3']);
  });

  it('has picked files back after a nap, until the browser closes or another source is chosen', async () => {
    refuseDisk();
    const { sync, restart } = await worker();
    await sync.loadFiles(await bundleOf(7));
    const next = await restart();
    await next.sync.restore('file');
    expect(labels(next.sync.active())).toEqual(['ARR of version 7']);
    expect(await next.sync.problems()).toEqual([{ code: 'cache-unwritable', values: { hadOpen: 1 } }]);
    await next.sync.loadSample();
    expect(next.browser.session.stored.size).toBe(0);
  });

  it('still works where the session refuses too', async () => {
    refuseDisk();
    const { sync, browser } = await worker();
    browser.session.state.refuse = true;
    await sync.loadFiles(await bundleOf(7, { terms: emptyWorkspace.terms, teams: [{ id: 'sales', name: 'Sales' }] }));
    expect(sync.active()).toMatchObject({ position: { counts: { terms: 0, teams: 1 } } });
    expect(await sync.problems()).toEqual([{ code: 'kept-nowhere', values: { name: 'Meridian', lost: 0 } }]);
  });

  it('says that files fit nowhere, and after the nap that older data is in use', async () => {
    const { sync, restart, browser } = await worker();
    await sync.loadFiles(await bundleOf(4));
    vi.spyOn(CacheDatabase.prototype, 'transaction').mockRejectedValue(new Dexie.QuotaExceededError('full'));
    await sync.loadFiles(await bundleOf(5));
    const set = browser.session.area.set;
    vi.spyOn(browser.session.area, 'set').mockImplementation((key, value) =>
      JSON.stringify(value).length > 500 ? Promise.reject(new Error('over the quota')) : set(key, value),
    );
    await sync.loadFiles(await bundleOf(6));
    expect(labels(sync.active())).toEqual(['ARR of version 6']);
    expect(await sync.problems()).toEqual([{ code: 'kept-nowhere', values: { name: 'Meridian', lost: 0 } }]);
    vi.restoreAllMocks();

    // Neither version 5, which the session held, nor 4 in silence.
    const next = await restart();
    await next.sync.restore('file');
    expect(labels(next.sync.active())).toEqual(['ARR of version 4']);
    expect(await next.sync.problems()).toEqual([{ code: 'kept-nowhere', values: { name: 'Meridian', lost: 1 } }]);
    await next.sync.loadFiles(await bundleOf(6));
    expect(await next.sync.problems()).toEqual([]);
    const third = await restart();
    await third.sync.restore('file');
    expect(await third.sync.problems()).toEqual([]);
  });

  it('says that picked files are gone where the browser was closed in between', async () => {
    refuseDisk();
    const { sync, restart, browser } = await worker();
    await sync.loadFiles(await bundleOf(7));
    browser.session.stored.clear();
    const next = await restart();
    await next.sync.restore('file');
    expect(next.sync.active()).toBe('never-synced');
    expect(await next.sync.problems()).toEqual([{ code: 'kept-nowhere', values: { name: '', lost: 1 } }]);
  });
});
