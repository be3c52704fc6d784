/** `npm run screenshot`: takes the README's picture anew from the built product, so that it shows what there is. */
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { chromium } from 'playwright';
import { findBrowser } from './browser.mjs';

const server = spawn(process.execPath, ['dist/server/main.js'], {
  env: { ...process.env, PORT: '0', HOST: 'localhost', KATAPULT_API_TOKEN: '', CATALOGUE_LOG_LEVEL: 'warn' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const [greeting] = await once(server.stdout, 'data');
  const address = /http:\/\/localhost:\d+/.exec(String(greeting))?.[0];
  if (address === undefined) throw new Error('The server did not print its address.');
  const browser = await chromium.launch(findBrowser());
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme: 'light' });
  await page.goto(`${address}/?org=acme`);
  await page.getByRole('article').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: '.github/catalogue.png' });
  await browser.close();
} finally {
  server.kill('SIGTERM');
}
