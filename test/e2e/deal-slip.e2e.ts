import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Workspace } from '../../lib/workspace/schema';
import type { Driver, Tab } from './harness/driver';
import { BROWSER, BUILT, startBrowser } from './harness/start';
import { never, until } from './harness/until';
import { DEAL_MARK, pageById, publishChanged, serveCompany } from './sample-company';
import { untilSays } from './surfaces/controls';
import { chooseTeam, showAsOf } from './surfaces/options';
import { marks, openCardOfMark, untilMarked, untilPainted } from './surfaces/overlay';
import { popupText } from './surfaces/popup';
import { exploreSample, pickFiles } from './surfaces/welcome';

function dealOf(workspace: Workspace) {
  const deal = workspace.items.find(({ id }) => id === 'harrow-logistics');
  if (!deal?.facts || !deal.process) throw new Error('the sample has no deal');
  return { facts: deal.facts, process: deal.process };
}
const noObservation = (workspace: Workspace) => {
  for (const step of workspace.processes.find(({ id }) => id === 'enterprise-close')?.steps ?? [])
    if (step.days) delete step.days.observed;
};
const noAbsence = (workspace: Workspace) => {
  for (const team of workspace.teams) if (team.id === 'pricing') delete team.absences;
};
const noProcurement = (workspace: Workspace) => {
  dealOf(workspace).facts.clause = 'B';
};

describe(`the deal slip nobody saw together, ${BROWSER}`, () => {
  let driver: Driver;
  let tab: Tab;
  const published: { remove(): void }[] = [];

  const openWorkspace = async (version: number, change: (workspace: Workspace) => void) => {
    const bundle = await publishChanged(version, change);
    published.push(bundle);
    await untilSays(await pickFiles(driver, bundle.paths), `Meridian is open, version ${version}`);
    await tab.show();
  };
  /** The mark goes, and no other comes. */
  const noMark = async () => {
    await until('the mark goes', async () => (await marks(tab)).length === 0);
    await never('a mark', async () => (await marks(tab))[0]?.text);
  };
  const openMarksCard = () => openCardOfMark(tab, DEAL_MARK);

  beforeAll(async () => {
    driver = await startBrowser();
    // "Show as of" lies in the sample's own week, so nothing is shifted.
    serveCompany(driver, 0);
    await driver.install(BUILT);
    await exploreSample(driver);
    await chooseTeam(driver, 'Sales');
    await showAsOf(driver, '2026-09-11', '09:00', '11 Sep');
    tab = await driver.open(pageById('salesforce-harrow').url);
  });
  afterEach(() => tab?.show());
  afterAll(async () => {
    for (const bundle of published) bundle.remove();
    await driver?.close();
  });

  test('one mark stands at the close date', async () => {
    const mark = await untilMarked(tab, DEAL_MARK);
    expect((await marks(tab)).map(({ text }) => text)).toEqual([DEAL_MARK]);
    const field = await tab.run(() => {
      const { x, y, width, height } = (
        document.querySelector('[data-target-selection-name$=".CloseDate"]') as Element
      ).getBoundingClientRect();
      return { x, y, width, height };
    });
    expect(mark.rect.y).toBeGreaterThan(field.y - 30);
    expect(mark.rect.y + mark.rect.height).toBeLessThan(field.y + field.height + 30);
    expect(mark.rect.x).toBeGreaterThan(field.x - 30);
    expect(mark.rect.x).toBeLessThan(field.x + field.width + 60);
  });

  test('its card shows the chain, the sum, that each fits alone, and what would fit', async () => {
    const text = await openMarksCard();
    expect(text).toContain(DEAL_MARK);
    expect(text).toContain('9 + 2 + 5 + 1, and 4 waiting = 21 d.');
    expect(text).toContain('21 − 13 = 8 d late');
    expect(text).toContain('Each fits alone, together 8 working days late.');
    expect(text).toContain('No single change does: the nearest is 2 working days late');
    expect(text).toMatch(/25 Sep 3 d spare.*29 Sep 1 d spare/);
    expect(text).toMatch(/away 24–30 Sep, no delegate/);
    expect(text).toContain('median of last 41');
    expect(text).toMatch(/as of .*08:40/);
  });

  test('the chain is a table with a row for each step and its team', async () => {
    await openMarksCard();
    const rows = await tab.inOurRoots((roots) =>
      roots.flatMap((root) =>
        [...root.querySelectorAll<HTMLElement>('[role=dialog] :is(tr, [role=row])')].map((row) =>
          (row.textContent ?? '').replace(/\s+/g, ' '),
        ),
      ),
    );
    for (const step of ['Legal review', 'Pricing sign-off', 'Customer procurement', 'Signature'])
      expect(
        rows.filter((row) => row.includes(step)),
        step,
      ).toHaveLength(1);
    expect(rows.filter((row) => /fits alone/i.test(row))).toHaveLength(3);
  });

  test('an edit on the page counts as soon as the field reads the new date', async () => {
    const edit = async (date: string) => {
      const trigger = await until('the edit button', () =>
        tab.run(() => {
          const holder = document.querySelector('[data-target-selection-name$=".CloseDate"]');
          const box = holder?.querySelector('.inline-edit-trigger')?.getBoundingClientRect();
          return box?.width ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
        }),
      );
      await tab.click(trigger);
      await until('the editor', () => tab.run(() => document.activeElement?.localName === 'input'));
      for (const key of date) await tab.press(key);
      await tab.press('Enter');
    };
    await untilMarked(tab, DEAL_MARK);
    await edit('10/30/2026');
    await until('the mark goes', async () => (await marks(tab)).length === 0);
    await edit('10/9/2026');
    await untilMarked(tab, 'Chain ends 12 Oct, 1 working day late');
    await edit('9/30/2026');
    await untilMarked(tab, DEAL_MARK);
  });

  test.each([
    ['legal as observed', [noAbsence, noProcurement]],
    ['the absence', [noObservation, noProcurement]],
    ['procurement', [noObservation, noAbsence]],
  ])('with %s as the only cause nothing is marked', async (_name, changes) => {
    await openWorkspace(1, (workspace) => {
      for (const change of changes) change(workspace);
    });
    await noMark();
    await untilPainted(tab, 'ARR');
  });

  test('once the clause is swapped and the parallel start recorded the mark goes, and the popup alone says so', async () => {
    await openWorkspace(2, () => {});
    await untilMarked(tab, DEAL_MARK);
    await openWorkspace(3, (workspace) => {
      noProcurement(workspace);
      dealOf(workspace).process.parallel = ['pricing-sign-off'];
    });
    await noMark();
    await untilPainted(tab, 'ARR');
    expect(await popupText(driver)).toContain('Fits again: Harrow Logistics - 3-yr Platform, 3 days spare');
  });

  test('it says so for seven days and no longer', async () => {
    await showAsOf(driver, '2026-09-17', '09:00', '17 Sep');
    // The work goes on meanwhile, or the chain would be late again.
    await openWorkspace(4, (workspace) => {
      noProcurement(workspace);
      const { process } = dealOf(workspace);
      process.parallel = ['pricing-sign-off'];
      process.inProgress = [{ step: 'legal-review', since: '2026-09-14' }];
      process.done = [{ step: 'pricing-sign-off', on: '2026-09-15' }];
    });
    expect(await popupText(driver)).toContain('Fits again: Harrow Logistics');
    await showAsOf(driver, '2026-09-19', '09:00', '19 Sep');
    expect(await popupText(driver)).not.toContain('Fits again');
    await noMark();
  });
});
