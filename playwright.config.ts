import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import type { SupportOptions } from './e2e/support/test.ts';
import { BrowserError, findBrowser } from './src/tools/browser.mjs';

const SERVER = 'dist/server/main.js';

if (!existsSync(SERVER)) {
  throw new BrowserError(
    `${SERVER} is missing, which browser tests open: \`npm run build\` first, or \`npm test\`.`,
  );
}

const browser = findBrowser();
if (browser === undefined) {
  throw new BrowserError(
    'No browser was found: `npm test` finds or installs one, or set PLAYWRIGHT_CHROMIUM to the path of one.',
  );
}

const ci = Boolean(process.env.CI);

/** Browser tests: what a person does, in a real browser, against the built product behind its gateway. */
export default defineConfig<SupportOptions>({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  fullyParallel: true,
  workers: 2,
  // Where a change has to land, what a busy machine broke is tried once more; the report names it as flaky.
  retries: ci ? 1 : 0,
  // A machine of two cores may be busy: what is slow there is not broken.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: ci,
  reporter: [[ci ? 'list' : 'line'], ['html', { open: 'never' }]],
  use: {
    baseURL: process.env.GATEWAY_ADDRESS ?? '',
    browserName: 'chromium',
    launchOptions: browser,
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Writing a trace costs a quarter of the time.
    trace: ci ? 'on-first-retry' : 'retain-on-failure',
  },
  webServer: {
    command: `node ${SERVER}`,
    // A port of the system's choice: two runs on one machine do not meet. The address that it prints is ours.
    // Settings of whoever runs the tests stay out: an empty one counts as not set, and means the sandbox.
    env: {
      PORT: '0',
      HOST: 'localhost',
      KATAPULT_API_TOKEN: '',
      KATAPULT_API_URL: '',
      CATALOGUE_ORGANIZATIONS: '',
      CATALOGUE_PUBLIC_URL: 'https://catalogue.example',
      SANDBOX_RATE_LIMIT: '999999999',
      CATALOGUE_LOG_LEVEL: 'warn',
      // All tests are one client.
      CATALOGUE_CLIENT_RATE_LIMIT: '0',
    },
    wait: { stdout: /(?<gateway_address>http:\/\/localhost:\d+)/ },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
});
