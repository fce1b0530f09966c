import type { Driver, Tab } from '../harness/driver';
import { until } from '../harness/until';
import { textOf, untilSays } from './controls';

/** The popup's page, opened in a tab: the browser's own bubble cannot be driven. */
export async function withPopup<R>(driver: Driver, use: (popup: Tab) => Promise<R>, path = 'popup.html'): Promise<R> {
  const popup = await driver.openOwn(path);
  try {
    // Its name stands in the foot from the start; what is kept is read after that.
    await untilSays(popup, 'Plumbline');
    await until('the popup has read', async () => !(await textOf(popup)).includes('Reading what is kept'));
    return await use(popup);
  } finally {
    await popup.close();
  }
}

export const popupText = (driver: Driver) => withPopup(driver, textOf);
