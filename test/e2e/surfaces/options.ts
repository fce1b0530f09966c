import type { Driver, Tab } from '../harness/driver';
import { until } from '../harness/until';
import { fill, press, untilSays } from './controls';
import { withPopup } from './popup';

/** The options page, in a tab as a reader has it. */
export const withOptions = <R>(driver: Driver, use: (options: Tab) => Promise<R>): Promise<R> =>
  withPopup(driver, use, 'options.html');

/** Sets "show as of" by hand. `shown` is how the options then says the day. */
export function showAsOf(driver: Driver, date: string, time: string, shown: string): Promise<void> {
  return withOptions(driver, async (options) => {
    await fill(options, 'Date', date);
    await fill(options, 'Time', time);
    await press(options, 'Show');
    await untilSays(options, `Shown as of ${shown}`);
  });
}

/** Switches the signs in lists and boards on or off. */
export function signsInLists(driver: Driver, on: boolean): Promise<void> {
  return withOptions(driver, async (options) => {
    const isOn = () =>
      options.run(() => document.querySelector('[aria-label="Signs in lists and boards"]')?.ariaChecked ?? null);
    await until('the options are drawn', async () => (await isOn()) !== null);
    if ((await isOn()) !== String(on)) await press(options, 'Signs in lists and boards');
    await until('it is kept', async () => (await isOn()) === String(on));
  });
}

export function chooseTeam(driver: Driver, team: string): Promise<void> {
  return withOptions(driver, async (options) => {
    await fill(options, 'My team', team);
    await until('the team is kept', () =>
      options.run((name) => {
        const select = [...document.querySelectorAll('select')].find(
          (one) => one.selectedOptions[0]?.text.trim() === name,
        );
        return select !== undefined;
      }, team),
    );
  });
}
