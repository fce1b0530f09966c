import { startChromium } from '../e2e/harness/chromium-driver';
import type { Driver, DriverOptions } from '../e2e/harness/driver';

/** Starts the demo's browser; one that cannot load the extension is told of in a sentence. */
export async function openDemo(options: Partial<DriverOptions>): Promise<Driver> {
  const executable = process.env.PLUMBLINE_BROWSER ?? null;
  const driver = await startChromium({ ...options, executable });
  return {
    ...driver,
    async install(dir) {
      try {
        await driver.install(dir);
      } catch (error) {
        await driver.close();
        const why = error instanceof Error ? error.message : String(error);
        throw new Error(
          `${executable} does not load an extension from a folder (${why}). Name another browser: PLUMBLINE_BROWSER=chromium npm run demo`,
        );
      }
    },
  };
}
