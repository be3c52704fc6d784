import { expect, type Page } from '@playwright/test';
import { test } from './support/test.ts';

/** The pages that show each way into a portal, as the gateway serves them. */
const EXAMPLES = [
  ['iframe', (page: Page) => page.frameLocator('#catalogue').locator('body')],
  ['element', (page: Page) => page.locator('vm-catalogue')],
  ['react', (page: Page) => page.locator('#portal')],
] as const;

for (const [name, catalogueIn] of EXAMPLES) {
  test(`the example of ${name} has the catalogue in it, and hears what is chosen`, async ({ page }) => {
    await page.goto(`/examples/${name}.html`);
    const catalogue = catalogueIn(page);
    await catalogue.getByRole('button', { name: 'Choose ROCK-6', exact: true }).click();
    await expect(page.getByRole('status').first()).toHaveText(/^ROCK-6 \(vmpkg_\w+\) for everybody$/);
    await page.getByLabel('Organization').first().selectOption('acme');
    await expect(catalogue.getByRole('heading', { level: 2 }).first()).toHaveText(/of 54 packages/);
    await page.getByLabel('Theme').first().selectOption('dark');
    const themed =
      name === 'iframe'
        ? page.frameLocator('#catalogue').locator('html')
        : catalogue.locator('.catalogue-root');
    await expect(themed).toHaveCSS('color-scheme', 'dark');
    await page.getByLabel('Language').first().selectOption('de');
    await expect(catalogue.getByRole('heading', { level: 2 }).first()).toHaveText(/von 54 Paketen/);
    await expect(themed).toHaveAttribute('lang', 'de');
  });
}

test('there is a page that leads to each', async ({ page }) => {
  await page.goto('/examples/');
  await page.getByRole('link', { name: 'As a custom element' }).click();
  await expect(page).toHaveURL(/\/examples\/element\.html$/);
});
