import { defineConfig } from '@playwright/test';
import { browserArgs, ensureBrowser } from './check/browser.ts';

export default defineConfig({
  testDir: './specs',
  testMatch: '**/*.spec.ts',
  globalSetup: './support/buildClient.ts',
  outputDir: './test-results',
  reporter: 'list',
  // Each has a server of its own; much of a spec is waiting for a grace or a reconnect, so three share the machine.
  workers: 3,
  // Never twice: a spec that passes only the second time, or only alone, is a finding.
  retries: 0,
  // `npm run broken` runs what `npm test` has no time for.
  ...(process.env['LONG'] === undefined && { grepInvert: /@long/ }),
  forbidOnly: Boolean(process.env['CI']),
  timeout: 300_000,
  expect: { timeout: 15_000 },
  use: {
    headless: true,
    actionTimeout: 15_000,
    locale: 'en-GB',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: ensureBrowser(), args: browserArgs },
  },
});
