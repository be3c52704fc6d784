import { expect, type Page } from '@playwright/test';
import { servePortal, type Portal } from './support/portal.ts';
import { start, type Server } from './support/start.ts';
import { test } from './support/test.ts';

/** A portal whose pages lay out what is in them in many ways, each with one element in it. */
let portal: Portal;
let gateway: Server;

/** What stands beside the element in some of them. */
const NAV = '<nav style="inline-size: 12rem">Servers and networks</nav>';
const ELEMENT = '<vm-catalogue></vm-catalogue>';

/** What is in the body of each page, and which part of the window's width the element has at least. */
const LAYOUTS = {
  'a block': { body: ELEMENT, share: 0.95 },
  'a row': { body: `<div style="display: flex">${ELEMENT}</div>`, share: 0.95 },
  'a row beside a nav': { body: `<div style="display: flex">${NAV}${ELEMENT}</div>`, share: 0.5 },
  'a row beside a nav that keeps its width': {
    body: `<div style="display: flex"><nav style="flex: 0 0 7rem">Servers</nav>${ELEMENT}</div>`,
    share: 0.5,
  },
  'a part of a row beside a nav': {
    body: `<div style="display: flex">${NAV}<main style="flex: 1">${ELEMENT}</main></div>`,
    share: 0.5,
  },
  'a centred column': {
    body: `<div style="display: flex; flex-direction: column; align-items: center">${ELEMENT}</div>`,
    share: 0.95,
  },
  'a centred grid': { body: `<div style="display: grid; place-items: center">${ELEMENT}</div>`, share: 0.95 },
  'an inline-block': { body: `<div style="display: inline-block">${ELEMENT}</div>`, share: 0.95 },
  'an inline-block of its own': {
    body: `<style>vm-catalogue { display: inline-block }</style>${ELEMENT}`,
    share: 0.95,
  },
  'a row of its own': { body: `<style>vm-catalogue { display: flex }</style>${ELEMENT}`, share: 0.95 },
  'a centred column of its own': {
    body: `<style>vm-catalogue { display: flex; flex-direction: column; align-items: center }</style>${ELEMENT}`,
    share: 0.95,
  },
  'a centred grid of its own': {
    body: `<style>vm-catalogue { display: inline-grid; place-items: center }</style>${ELEMENT}`,
    share: 0.95,
  },
  'a float': { body: `<div style="float: inline-start">${ELEMENT}</div>`, share: 0.95 },
  'a table': { body: `<table><tr><td>${ELEMENT}</table>`, share: 0.9 },
  'an open dialog': { body: `<dialog open>${ELEMENT}</dialog>`, share: 0.8 },
  'the template of a new Vite app': {
    body: `<style>
        body { margin: 0; display: flex; place-items: center; min-width: 320px; min-height: 100vh }
        #root { max-width: 1280px; margin: 0 auto; padding: 2rem; text-align: center }
      </style><div id="root">${ELEMENT}</div>`,
    share: 0.8,
  },
} as const;
const NAMES = Object.keys(LAYOUTS) as (keyof typeof LAYOUTS)[]; // as they were just written

const pathOf = (name: string) => `/${name.replaceAll(' ', '-')}`;

test.beforeAll(async () => {
  portal = await servePortal((path) => {
    const name = NAMES.find((each) => pathOf(each) === path);
    return name === undefined
      ? undefined
      : {
          type: 'text/html',
          text: `<!doctype html><html lang="en"><title>Portal</title><link rel="icon" href="data:,">
            <meta name="viewport" content="width=device-width">
            <body>${LAYOUTS[name].body}<script type="module" src="${gateway.address}/embed/element.js"></script>`,
        };
  });
  gateway = await start('dist/server/main.js', { SANDBOX_RATE_LIMIT: '999999' });
});

test.afterAll(async () => {
  portal.stop();
  await gateway.stop();
});

/** Of what is in it: that is as wide as itself. */
const widthOf = (page: Page) =>
  page.locator('.catalogue-root').evaluate((root) => root.getBoundingClientRect().width);
const runsOver = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const name of NAMES) {
  for (const window of [360, 800, 1400]) {
    test(`has its share of ${name}, ${window} px wide, and nothing runs over`, async ({ page }) => {
      await page.setViewportSize({ width: window, height: 800 });
      await page.goto(portal.address + pathOf(name));
      await expect(page.locator('vm-catalogue').getByRole('heading', { level: 2 }).first()).toHaveText(
        '1–30 of 48 packages',
      );
      expect(await widthOf(page)).toBeGreaterThan(window * LAYOUTS[name].share);
      expect(await runsOver(page)).toBe(0);
    });
  }
}
