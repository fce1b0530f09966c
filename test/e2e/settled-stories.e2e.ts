import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workspace } from '../../lib/workspace/schema';
import { ONE_MEANING, recommitRouting, resolveStories } from '../fixtures/resolved-stories';
import type { Driver } from './harness/driver';
import { BROWSER } from './harness/start';
import { never, until } from './harness/until';
import { pageById } from './sample-company';
import { HERON, type StoryReader, startReader } from './story-reader';
import { pressInCard } from './surfaces/commands';
import { untilSays } from './surfaces/controls';
import { chooseTeam, showAsOf, withOptions } from './surfaces/options';
import {
  card,
  leaveCard,
  marks,
  openCardOfMark,
  openCardOfWord,
  paintedWords,
  traces,
  untilPainted,
} from './surfaces/overlay';

describe(`what becomes of it once it is settled, ${BROWSER}`, () => {
  let driver: Driver;
  let reader: StoryReader;

  beforeAll(async () => {
    reader = await startReader();
    driver = reader.driver;
  });
  afterAll(() => reader?.close());

  test('a campaign put aside is quiet until its feature has a new state, and for good once that is dated in time', async () => {
    await chooseTeam(driver, 'Marketing');
    await showAsOf(driver, '2026-09-10', '09:00', '10 Sep');
    const tab = await reader.openWith('salesforce-autumn', HERON);
    await openCardOfMark(tab, HERON);
    await pressInCard(tab, 'Snooze until the facts change');
    const untilGone = () => until('the mark is gone', async () => (await marks(tab)).length === 0);
    const neverBack = () => never('a mark', async () => (await marks(tab))[0]?.text);
    await untilGone();
    const ofRouting = (change: Partial<Workspace['items'][number]>) => (workspace: Workspace) => {
      for (const item of workspace.items) if (item.id === 'smart-routing') Object.assign(item, change);
    };
    // What is new is not its state.
    await reader.publish(tab, 2, ofRouting({ title: 'Smart Routing', facts: { measure: 'Cases sorted on arrival' } }));
    await neverBack();
    await reader.publish(tab, 3, ofRouting({ state: 'dropped', stateOn: '2026-09-10' }));
    const back = await until('it is back', async () => (await marks(tab)).find(({ text }) => text.includes('dropped')));
    expect(await openCardOfMark(tab, back.text)).toContain('deprioritised');
    await reader.publish(tab, 4, (workspace) => recommitRouting(workspace, '2026-09-10'));
    await untilGone();
    await showAsOf(driver, '2026-09-16', '09:00', '16 Sep');
    await tab.show();
    await untilPainted(tab, 'MQL');
    await neverBack();
    await tab.close();
  });

  test('a word whose owner is gone is amber, one meaning takes its place, and with all five settled all is silent', async () => {
    await chooseTeam(driver, 'Sales');
    await showAsOf(driver, '2026-09-15', '09:00', '15 Sep');
    const roadmap = pageById('notion-autumn-roadmap').url;
    const WORD = 'active customer';
    const tab = await driver.open(roadmap);
    await until('the word is amber', async () => (await paintedWords(tab))['pl-look']?.includes(WORD));
    const before = await openCardOfWord(tab, WORD);
    expect(before).toContain(
      'No team owns this. Growth Analytics was dissolved on 1 Jul into Customer Success. Verified 305 days ago, before that.',
    );
    expect(before).toContain('3 teams, 3 meanings');
    await withOptions(driver, async (options) => {
      await untilSays(options, '12 of 66 terms. Those that most teams use come first.');
      const rows = await options.run(() =>
        [...document.querySelectorAll<HTMLElement>('#owner tbody tr')].map((row) => [
          row.querySelector('th')?.innerText,
          row.querySelector('td:nth-of-type(3)')?.firstChild?.textContent,
        ]),
      );
      expect(rows).toHaveLength(12);
      expect(rows.slice(0, 2)).toEqual([
        ['Active customer', '3 teams'],
        ['Activation rate', '2 teams'],
      ]);
    });

    await reader.publish(tab, 5, resolveStories);
    await until('no word is amber', async () => !(await paintedWords(tab))['pl-look']);
    expect(await openCardOfWord(tab, WORD)).toContain('Changed since you read it');
    await pressInCard(tab, 'Mark as read');
    await until('it is read', async () => !(await card(tab))?.includes('Changed since'));
    const after = await openCardOfWord(tab, WORD);
    for (const one of ['Reference for 3 teams', ONE_MEANING]) expect(after).toContain(one);
    expect(after).not.toContain('Changed since');
    await leaveCard(tab);

    driver.forgetRequests();
    const pages = ['salesforce-harrow', 'salesforce-autumn', 'jira-bill-412'].map((id) => pageById(id));
    for (const { url } of [{ url: roadmap }, ...pages]) {
      await tab.go(url);
      await until('plain words are dotted', async () => (await paintedWords(tab))['pl-term']?.length);
      await never('a node, a mark or amber', async () => {
        const { hosts, inBody, marks } = await traces(tab);
        const amber = (await paintedWords(tab))['pl-look'] ?? [];
        const ours = [...hosts, ...marks, ...amber, ...(inBody > 0 ? ['in the body'] : [])];
        return ours.length > 0 ? { url, ours } : null;
      });
    }
    expect(driver.escaped()).toEqual([]);
    expect(driver.answered().filter((url) => !url.endsWith('/favicon.ico'))).toEqual([
      roadmap,
      ...pages.map(({ url }) => url),
    ]);

    await tab.go(roadmap);
    await reader.publish(tab, 6, (workspace) => {
      resolveStories(workspace);
      for (const term of workspace.terms)
        for (const variant of term.id === 'active-customer' ? (term.variants ?? []) : [])
          if (variant.short === ONE_MEANING) variant.short = ONE_MEANING.replace('admin login', 'admin or API login');
    });
    await untilPainted(tab, WORD);
    const changed = await openCardOfWord(tab, WORD);
    expect(changed).toContain('Changed since you read it');
    expect(changed).toContain('Added: or API');
    await tab.close();
  });
});
