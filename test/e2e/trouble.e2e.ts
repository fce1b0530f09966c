import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { encodeBundle } from '../../lib/bundle/encode';
import { KINDS } from '../../lib/workspace/schema';
import type { Driver } from './harness/driver';
import { BROWSER, BUILT, copyOfBuilt, startBrowser } from './harness/start';
import { unwritableCache } from './harness/unwritable-cache';
import { meridian, pageById, publishChanged, serveCompany, shiftToday } from './sample-company';
import { press, untilSays } from './surfaces/controls';
import { untilPainted } from './surfaces/overlay';
import { popupText } from './surfaces/popup';
import { exploreSample, pickFiles, welcomePage } from './surfaces/welcome';

const SAMPLE = 'sample';

/** Replaces the packaged sample by what a wrong build or a bad disk would have left. */
const DAMAGE: Record<string, { damage: (dir: string) => Promise<void>; sentence: string }> = {
  damaged: {
    sentence: 'The sample that came with Plumbline is damaged',
    async damage(dir) {
      for (const name of readdirSync(join(dir, SAMPLE))) {
        if (!name.startsWith('shard-')) continue;
        const path = join(dir, SAMPLE, name);
        writeFileSync(path, readFileSync(path, 'utf8').slice(0, -40));
      }
    },
  },
  empty: {
    sentence: 'The sample that came with Plumbline holds no records.',
    async damage(dir) {
      const { manifest } = await meridian();
      const nothing = Object.fromEntries(KINDS.map((kind) => [kind, []]));
      const files = await encodeBundle(Object.assign(nothing, { manifest }) as never, {
        version: 1,
        epoch: '0123456789abcdef0123456789abcdef',
        publishedAt: '2026-09-11T08:40:00-04:00',
      });
      for (const { name, text } of files) writeFileSync(join(dir, SAMPLE, name), text);
    },
  },
  newer: {
    sentence: 'The sample that came with Plumbline is written in a newer format than this version knows.',
    async damage(dir) {
      const path = join(dir, SAMPLE, 'head.json');
      const head = JSON.parse(readFileSync(path, 'utf8'));
      writeFileSync(path, JSON.stringify({ ...head, format: 'plumbline-bundle/2' }));
    },
  },
};

describe(`when something is wrong, ${BROWSER}`, () => {
  let driver: Driver | null = null;
  let clean: (() => void)[] = [];
  afterEach(async () => {
    await driver?.close();
    for (const each of clean) each();
    driver = null;
    clean = [];
  });

  test.each(Object.entries(DAMAGE))(
    'a packaged sample that is %s is said so, and the rest works',
    async (_name, broken) => {
      const copy = copyOfBuilt();
      clean.push(copy.remove);
      await broken.damage(copy.dir);
      driver = await startBrowser();
      serveCompany(driver, shiftToday());
      await driver.install(copy.dir);
      const welcome = await welcomePage(driver);
      await press(welcome, 'Explore the sample');
      await untilSays(welcome, broken.sentence);
      expect(await popupText(driver)).toContain(broken.sentence);

      const bundle = await publishChanged(1, () => {});
      clean.push(bundle.remove);
      await untilSays(await pickFiles(driver, bundle.paths), 'Meridian is open, version 1');
      const tab = await driver.open(pageById('salesforce-harrow', shiftToday()).url);
      await untilPainted(tab, 'ARR');
      expect(await popupText(driver)).not.toContain(broken.sentence);
    },
  );

  test('a cache that cannot be written is said so, and what was read works', async () => {
    driver = await startBrowser(unwritableCache(BROWSER));
    serveCompany(driver, shiftToday());
    await driver.install(BUILT);
    await exploreSample(driver);
    const tab = await driver.open(pageById('salesforce-harrow', shiftToday()).url);
    await untilPainted(tab, 'ARR');
    expect(await popupText(driver)).toContain('The browser does not let Plumbline keep data on this machine.');
  });

  test('words are painted from the cache after the background was ended, with no sample to read', async () => {
    const copy = copyOfBuilt();
    clean.push(copy.remove);
    driver = await startBrowser();
    serveCompany(driver, shiftToday());
    await driver.install(copy.dir);
    await exploreSample(driver);
    mkdirSync(join(copy.dir, SAMPLE), { recursive: true });
    for (const name of readdirSync(join(copy.dir, SAMPLE))) writeFileSync(join(copy.dir, SAMPLE, name), '');
    await driver.killBackground();
    const tab = await driver.open(pageById('salesforce-harrow', shiftToday()).url);
    await untilPainted(tab, 'ARR');
  });
});
