import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workspace } from '../../lib/workspace/schema';
import type { Driver, Tab } from './harness/driver';
import { BROWSER } from './harness/start';
import { never, until, untilStill } from './harness/until';
import { pageById, QUIET_WORD } from './sample-company';
import { HERON, type StoryReader, startReader, untilCardSays } from './story-reader';
import { pressInCard } from './surfaces/commands';
import { chooseTeam, showAsOf } from './surfaces/options';
import {
  card,
  leaveCard,
  marks,
  openCardOfMark,
  openCardOfWord,
  paintedWords,
  untilPainted,
  words,
} from './surfaces/overlay';

const NEVER = 'Identity has agreed no date for Audit log export. Asked: never.';
const LATE = 'Event metering (PLAT-88) is due 16 Oct, 12 working days after 30 Sep';
const TWICE = '“On track” has more than one meaning here';

/** Every painted "on track" of a page: its colour, and what stands before it in its text. */
const onTracks = (tab: Tab): Promise<string[]> =>
  tab.run(() =>
    ['pl-term', 'pl-look'].flatMap((name) =>
      [...(CSS.highlights.get(name) ?? [])].flatMap(({ startContainer, startOffset, endOffset }) => {
        const text = startContainer.textContent?.slice(Math.max(0, startOffset - 8), endOffset) ?? '';
        return /on track$/i.test(text) ? `${name}: ${text}` : [];
      }),
    ),
  );

describe(`what is known in parts, on the pages it is about, ${BROWSER}`, () => {
  let driver: Driver;
  let reader: StoryReader;
  const publish: StoryReader['publish'] = (...of) => reader.publish(...of);
  const openWith: StoryReader['openWith'] = (...of) => reader.openWith(...of);

  beforeAll(async () => {
    reader = await startReader();
    driver = reader.driver;
  });
  afterAll(() => reader?.close());

  test('a campaign, and its page, on a feature that was deprioritised', async () => {
    await chooseTeam(driver, 'Marketing');
    await showAsOf(driver, '2026-09-10', '09:00', '10 Sep');
    for (const id of ['salesforce-autumn', 'notion-autumn-launch']) {
      const tab = await openWith(id, HERON);
      const text = await openCardOfMark(tab, HERON);
      expect(text).toContain('capacity to PLAT-88');
      expect(text).toContain('Ask Routing whether Smart Routing (ROUT-77) comes back, and when');
      await tab.close();
    }
  });

  test('the feature itself, to the team that owns it', async () => {
    await chooseTeam(driver, 'Routing');
    const tab = await openWith('jira-rout-77', 'Leaning on this: 3');
    expect(await openCardOfMark(tab, 'Leaning on this: 3')).toContain('2 opportunities');
    await tab.close();
  });

  test('a date that was never agreed', async () => {
    await chooseTeam(driver, 'Sales');
    await showAsOf(driver, '2026-09-15', '09:00', '15 Sep');
    const tab = await openWith('salesforce-calder', NEVER);
    const text = await openCardOfMark(tab, NEVER);
    expect(text).toContain('needed by 15 Oct');
    expect(text).toContain('Ask Identity for a date by 15 Oct');
    await tab.close();
  });

  // Jira lays the field's edit button over the whole due date, so the chip there is brief and stands under the label.
  test('a word that two teams mean otherwise, amber on the epic; its late date and who leans on it are marked', async () => {
    await chooseTeam(driver, 'Engineering');
    await showAsOf(driver, '2026-09-14', '09:00', '14 Sep');
    const tab = await openWith('jira-bill-412', '12 d late', 'Leaning on this: 1');
    await until('the word is amber', async () => (await paintedWords(tab))['pl-look']?.length === 1);
    const [word = ''] = (await paintedWords(tab))['pl-look'] ?? [];
    const text = await openCardOfWord(tab, word);
    expect(text).toContain(TWICE);
    expect(text).toContain('Scope is agreed and the quarter has not changed.');
    expect(text).toContain('does not hold');
    expect(text).toContain(LATE);
    expect(text).toContain('Leaning on this: 1 opportunity');
    expect(await openCardOfMark(tab, '12 d late')).toContain(LATE);
    await tab.close();
  });

  test('that word in a list is the one sign of its row; it is left alone in code, in a link and where text is typed', async () => {
    const tab = await driver.open(pageById('notion-autumn-roadmap').url);
    const [inRow, inText] = ['pl-look: On track', 'pl-look: item is on track'];
    const untilSeen = (...wanted: string[]) =>
      until(`on the page is ${wanted}`, async () => String((await onTracks(tab)).sort()) === String(wanted));
    await untilSeen(inRow, inText);
    await until('other rows have a sign', async () => (await marks(tab)).length > 0);
    const row = await tab.run(() => {
      const { y, height } = (
        document.querySelector('[data-block-id="df9668cb-99e1-7bbd-4afb-a3f618cc5e7f"]') as Element
      ).getBoundingClientRect();
      return { y, height };
    });
    for (const { rect } of await marks(tab))
      expect(rect.y > row.y + row.height || rect.y + rect.height < row.y).toBe(true);

    const text = await openCardOfWord(tab, 'On track');
    expect(text).toContain(TWICE);
    expect(text).toContain('Product said “on track” 14 working days ago; as Engineering means it, it does not hold');
    expect(text).toContain('Scope is agreed and the quarter has not changed.');
    expect(text).toContain('Event metering (PLAT-88): due 16 Oct');
    expect(text).toContain('Three meanings, open 38 days. BizOps decides.');
    for (const also of [LATE, 'Leaning on this: 1 opportunity']) expect(text).toContain(also);

    await leaveCard(tab);
    const start = await untilStill('the sentence is in view', () =>
      tab.run(() => {
        const leaf = [...document.querySelectorAll('.leaf')].find((one) =>
          one.textContent?.startsWith('Product writes'),
        );
        leaf?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = leaf?.getBoundingClientRect();
        return box ? { x: box.x + 4, y: box.y + 14 } : null;
      }),
    );
    await tab.click(start);
    await until('where it is typed nothing is painted', async () => {
      await tab.press('x');
      return String(await onTracks(tab)) === inRow;
    });
    await untilSeen(inRow, inText);
    await tab.close();
  });

  test('to Sales it reads as safe to promise; what their team means by it is proposed beside the others', async () => {
    await chooseTeam(driver, 'Sales');
    await showAsOf(driver, '2026-09-14', '09:00', '14 Sep');
    const tab = await driver.open(pageById('salesforce-alder').url);
    await until('the word is amber', async () => (await paintedWords(tab))['pl-look']?.includes('on track'));
    // The small signs of linked records say nothing in words.
    await until('no mark says a thing', async () => (await marks(tab)).every(({ text }) => text === ''));
    const text = await openCardOfWord(tab, 'on track');
    for (const one of [
      'Safe to tell a customer.',
      'Cannot be tested',
      'Scope is agreed and the quarter has not changed.',
    ])
      expect(text).toContain(one);
    await pressInCard(tab, 'Our team uses a different one');
    await untilCardSays(tab, 'What it means in your team, in one line');
    for (const key of 'dated') await tab.press(key);
    await untilCardSays(tab, 'This is all that is sent: About On track From team sales Meaning dated');
    await pressInCard(tab, 'Propose it');
    await untilCardSays(tab, 'You proposed a meaning on 14 Sep. Saved on this machine');
    expect(await openCardOfWord(tab, 'on track')).toContain('Safe to tell a customer.');
    await tab.close();
  });

  test('a date that is asked for, declined and agreed, and a snooze that ends when it changes', async () => {
    await chooseTeam(driver, 'Sales');
    await showAsOf(driver, '2026-09-15', '09:00', '15 Sep');
    const tab = await openWith('salesforce-calder', NEVER);
    await openCardOfMark(tab, NEVER);
    await pressInCard(tab, 'Ask for a date');
    // Shown whole before it goes: names and days of the workspace, and nothing of the page.
    await untilCardSays(tab, 'This is all that is sent: About Calder Bank From team sales Of audit-log-export');
    await untilCardSays(tab, 'Needed by 15 Oct');
    await pressInCard(tab, 'Ask');
    const SAVED = 'You asked for a date on 15 Sep. Saved on this machine';
    await untilCardSays(tab, SAVED);
    // The card has become smaller than where the pointer is: it stays, to be read, until that moves.
    await never('it closes', async () => !(await card(tab))?.includes(SAVED));

    const withLink = (link: Partial<Workspace['links'][number]>) => (workspace: Workspace) => {
      for (const one of workspace.links) if (one.from === 'calder-bank') Object.assign(one, link);
    };
    const asked = { agreement: 'asked', askedOn: '2026-09-15' } as const;
    await publish(tab, 2, withLink(asked));
    const ASKED = 'Asked 15 Sep';
    await until('it is asked', async () => (await marks(tab)).some(({ text }) => text.includes(ASKED)));
    const [mark] = await marks(tab);
    await openCardOfMark(tab, mark?.text ?? '');
    await untilCardSays(tab, 'You asked for a date on 15 Sep.');
    await pressInCard(tab, 'Snooze until the facts change');
    await until('the mark is put aside', async () => (await marks(tab)).length === 0);

    await publish(tab, 3, withLink({ ...asked, agreement: 'declined', answeredOn: '2026-09-15', offered: '2027-02' }));
    const back = await until('it is back, declined', async () =>
      (await marks(tab)).find(({ text }) => text.includes('declined')),
    );
    expect(await openCardOfMark(tab, back.text)).toContain('Feb 2027');

    await publish(tab, 4, (workspace) => {
      withLink({ ...asked, agreement: 'agreed', answeredOn: '2026-09-15' })(workspace);
      for (const item of workspace.items)
        if (item.id === 'audit-log-export')
          Object.assign(item, {
            state: 'committed',
            stateOn: '2026-09-15',
            target: { date: '2026-10-15', said: '2026-09-15' },
          });
    });
    await until('nothing is left to say', async () => (await marks(tab)).length === 0);
    await tab.close();
  });

  test('a word that the reader knows is quiet, returns with what has changed, and is quiet again once that is read', async () => {
    const tab = await driver.open(pageById('salesforce-alder').url);
    const painted = async () => (await words(tab)).includes(QUIET_WORD);
    await untilPainted(tab, QUIET_WORD);
    const before = await openCardOfWord(tab, QUIET_WORD);
    expect(before).not.toContain('You read it');
    await pressInCard(tab, 'More');
    await pressInCard(tab, 'I know this word');
    await until('it is quiet', async () => !(await painted()));

    await publish(tab, 5, (workspace) => {
      for (const term of workspace.terms)
        for (const variant of term.id === 'nrr' ? (term.variants ?? []) : [])
          variant.short = 'ARR today from customers of a year ago without pilots, divided by their ARR then.';
    });
    await untilPainted(tab, QUIET_WORD);
    const changed = await openCardOfWord(tab, QUIET_WORD);
    expect(changed).toContain('Changed since you read it');
    expect(changed).toContain('Added: without pilots');
    await pressInCard(tab, 'Mark as read');
    await until('it is quiet again', async () => !(await painted()));
    await tab.close();
  });
});
