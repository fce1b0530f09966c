import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const chromium = process.env.PLUMBLINE_BROWSER ?? '/usr/bin/chromium';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // Hundreds of small files: what they import is loaded once, so a test puts back what it changes.
          isolate: false,
          include: ['test/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['test/seeded.ts'],
          // Far beyond what any takes, for a machine that is busy with other things.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'property',
          environment: 'node',
          isolate: false,
          include: ['test/property/**/*.test.ts'],
          setupFiles: ['test/seeded.ts'],
          testTimeout: 120_000,
        },
      },
      { test: { name: 'deploy', environment: 'node', include: ['test/deploy/**/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'meta', environment: 'node', include: ['test/meta/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'browser',
          testTimeout: 60_000,
          include: ['test/browser/**/*.browser.test.{ts,tsx}'],
          setupFiles: ['lib/phrases/in-english.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: chromium,
                args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      ...['chromium', 'firefox'].map((browser) => ({
        test: {
          name: `e2e-${browser}`,
          environment: 'node' as const,
          include: ['test/e2e/**/*.e2e.ts'],
          env: { PLUMBLINE_E2E: browser },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      })),
    ],
  },
});
