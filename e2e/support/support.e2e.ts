import { expect, type Page } from '@playwright/test';
import { expectCards, expectNoAxeViolations } from './sentences.ts';
import { failedResource, test } from './test.ts';

const TROUBLES: readonly (readonly [
  name: string,
  problem: RegExp,
  make: (page: Page) => Promise<unknown>,
])[] = [
  ['an error in the console', /^console: lost/, (page) => page.evaluate(() => console.error('lost'))],
  [
    'an uncaught exception',
    /^uncaught: lost/,
    (page) =>
      page.evaluate(() => {
        setTimeout(() => {
          throw new Error('lost');
        });
      }),
  ],
  [
    'an unhandled rejection',
    /^uncaught: lost/,
    (page) => page.evaluate(() => void Promise.reject(new Error('lost'))),
  ],
  ['a missing resource', failedResource(404), (page) => page.goto('/assets/missing.js')],
];

for (const [name, problem, make] of TROUBLES) {
  test.describe(`${name} that is expected`, () => {
    test.use({ expectedProblems: problem });

    test('is noted', async ({ page, problems }) => {
      await make(page);
      await expect.poll(() => problems).toContainEqual(expect.stringMatching(problem));
    });

    test('is noted in a context of its own, too', async ({ browser, baseURL, problems }) => {
      const context = await browser.newContext({ baseURL: baseURL ?? '' });
      await make(await context.newPage());
      await expect.poll(() => problems).toContainEqual(expect.stringMatching(problem));
      await context.close();
    });
  });
}

test('a problem that is not expected fails its test: this one must fail', async ({ page, problems }) => {
  test.fail();
  await page.evaluate(() => console.error('lost'));
  await expect.poll(() => problems).toEqual([expect.stringMatching(/^console: lost/)]);
});

const LIST = `
  <!doctype html><html lang="en"><title>Packages</title>
  <main>
    <h1>Packages</h1>
    <ul aria-label="Packages">
      <li><article><h2>ROCK-1</h2></article></li>
      <li><article><h2>ROCK-3</h2></article></li>
    </ul>
    <ul aria-label="Packages to compare"><li><article><h2>ROCK-6</h2></article></li></ul>
  </main>`;

test('cards are those of the list called Packages, and no others', async ({ page }) => {
  await page.setContent(LIST);
  await expectCards(page, ['ROCK-1', 'ROCK-3']);
});

test('what axe finds is told with the rule and the place', async ({ page }) => {
  await page.setContent(LIST);
  await expectNoAxeViolations(page);
  await page.setContent(LIST.replace('</main>', '<img src="data:," id="bare"></main>'));
  await expect(expectNoAxeViolations(page)).rejects.toThrow(/image-alt: .*#bare/);
});
