import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { buildPackedApp } from './support/packed-app.ts';
import { servePortal, type Portal, type PortalFile } from './support/portal.ts';
import { start, type Server } from './support/start.ts';
import { test } from './support/test.ts';

/** A portal's own React app with the package in it, as npm packs it. */
let built: string;
let portal: Portal;
let gateway: Server;

const TYPES: Readonly<Record<string, PortalFile['type']>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
};

test.describe.configure({ mode: 'serial', timeout: 300_000 });

test.beforeAll(async () => {
  built = await buildPackedApp('e2e/portal-app');
  portal = await servePortal((path) => {
    const file = join(built, path === '/' ? 'index.html' : path);
    const type = TYPES[/\w+$/.exec(file)?.[0] ?? ''];
    return type !== undefined && existsSync(file) ? { type, text: readFileSync(file, 'utf8') } : undefined;
  });
  gateway = await start('dist/server/main.js', { SANDBOX_RATE_LIMIT: '999999' });
});

test.afterAll(async () => {
  portal.stop();
  await gateway.stop();
  await rm(dirname(built), { recursive: true, force: true });
});

test.use({ expectedProblems: /status of 403/ });

const heading = (page: Page) => page.getByRole('heading', { level: 2 }).first();
const inPortal = (page: Page, name: 'asked' | 'views' | 'queries'): Promise<unknown[]> =>
  page.evaluate((key) => {
    const { portal: kept } = window as unknown as {
      portal: { asked: unknown[]; views: unknown[]; queries: () => unknown[] };
    };
    return key === 'queries' ? kept.queries() : kept[key];
  }, name);

test('says to bundlers that it is for the browser, so that a component of a server’s may import it', () => {
  for (const entry of ['react', 'element']) {
    const file = join(dirname(built), `node_modules/vm-catalogue/dist/package/${entry}.js`);
    expect(readFileSync(file, 'utf8')).toMatch(/^["']use client["'];/);
  }
});

test('has a width of its own where the portal centres it', async ({ page }) => {
  await page.goto(`${portal.address}/?api=${gateway.address}/core/v1`);
  await expect(heading(page)).toHaveText('1–30 of 48 packages');
  await page.addStyleTag({ content: 'body { display: flex; flex-direction: column; align-items: center }' });
  expect((await page.locator('.catalogue-root').boundingBox())?.width).toBeGreaterThan(1200);
});

test('the packed component works in a portal’s own React, and is told what it needs', async ({ page }) => {
  await page.goto(`${portal.address}/?api=${gateway.address}/core/v1`);
  await expect(heading(page)).toHaveText('1–30 of 48 packages');
  // A token that was refused was renewed and used; for all requests at once.
  expect(await inPortal(page, 'asked')).toEqual([undefined, 'expired']);
  await page.getByRole('button', { name: 'Choose ROCK-6', exact: true }).click();
  await expect(page.getByRole('status').first()).toHaveText('ROCK-6: 2 cores');
  await page.getByRole('button', { name: 'Acme' }).click();
  await expect(heading(page)).toHaveText('1–30 of 54 packages');
  await page.getByRole('button', { name: 'Dark' }).click();
  await expect(page.locator('.catalogue-root')).toHaveCSS('color-scheme', 'dark');
  expect(await inPortal(page, 'views')).toEqual(['/', '/?org=acme']);
  // Neither hears the other's forms, nor reads the other's data.
  await page.getByRole('searchbox', { name: 'Search' }).press('Enter');
  await expect(page.locator('#submits')).toHaveText('0');
  await expect(page.locator('#own')).toHaveText('the portal’s own');
  expect(await page.evaluate(() => history.length)).toBe(2);
  // What cannot be used is said in its place, and the portal around it stays.
  await page.getByRole('button', { name: 'Break or mend' }).click();
  await expect(page.getByRole('alert')).toContainText('must be one such as');
  await page.getByRole('button', { name: 'Break or mend' }).click();
  await expect(heading(page)).toHaveText('1–30 of 54 packages');
});

test('keeps its data in the portal’s cache, apart, and goes and comes with its component', async ({
  page,
}) => {
  await page.goto(`${portal.address}/?api=${gateway.address}/core/v1`);
  await expect(heading(page)).toHaveText('1–30 of 48 packages');
  const queries = await inPortal(page, 'queries');
  expect(queries).toContain('["organizations"]');
  expect(queries.filter((each) => String(each).startsWith('vm-catalogue ')).length).toBeGreaterThan(2);
  await page.getByRole('button', { name: 'Hide or show' }).click();
  await expect(heading(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Hide or show' }).click();
  await expect(heading(page)).toHaveText('1–30 of 48 packages');
});
