import { expect, it } from 'vitest';
import { startBackground } from '../../../entrypoints/background/start-background';
import { fakeBrowser } from '../platform/fake-ports';

it('keeps page scripts out of what is stored, from the start of each worker', () => {
  const { browser, ports } = fakeBrowser();
  startBackground(ports);
  expect(browser.locked).toBe(true);
});
