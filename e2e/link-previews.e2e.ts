import { expect, type Page } from '@playwright/test';
import { expectAwake, expectUrl, openView } from './support/sentences.ts';
import { test } from './support/test.ts';

/** What the document says where a link to it is shared. A problem in the console fails every test. */

const canonical = (page: Page) => page.locator('link[rel=canonical]');

for (const [link, shown] of [
  ['/?cores=8..&dedicated=yes&org=acme', 'Acme'],
  ['/packages/rock-6?from=rock-3', 'ROCK-6'],
  ['/compare?compare=rock-3&compare=rock-6', 'ROCK-3'],
  ['/embed?org=awkward', 'Awkward'],
] as const) {
  test(`${link}: the image is one that browsers show`, async ({ page }) => {
    await page.goto(link);
    await expect(page.locator('meta[property="og:title"]')).toHaveAttribute(
      'content',
      new RegExp(shown, 'i'),
    );
    const image = await page.locator('meta[property="og:image"]').getAttribute('content');
    const { origin, pathname, search } = new URL(image ?? '');
    expect(origin).toBe('https://catalogue.example');
    const size = await page.evaluate(async (src) => {
      const drawn = new Image();
      drawn.src = src;
      await drawn.decode();
      return [drawn.naturalWidth, drawn.naturalHeight];
    }, pathname + search);
    expect(size).toEqual([1200, 630]);
  });
}

test('the canonical link is there as long as what it names is on screen', async ({ page }) => {
  await openView(page, '?utm_source=mail&cores=8..');
  await expectAwake(page);
  await expect(canonical(page)).toHaveAttribute('href', 'https://catalogue.example/?cores=8..');
  await page.getByRole('link', { name: 'Table' }).click();
  await expectUrl(page, '?cores=8..&layout=table&utm_source=mail');
  await expect(canonical(page)).toHaveCount(0);
});
