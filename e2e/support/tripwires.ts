import type { Page } from '@playwright/test';

/**
 * Watches a page for what names and icons could make it do: run a script, open a dialog or a window, ask another host for
 * something, or be held back by its policy from doing so. Call it before the page is opened; gives what was seen so far.
 *
 * @param origins - those that may be asked, such as the gateway's
 */
export async function setTripwires(page: Page, origins: readonly string[]): Promise<() => Promise<string[]>> {
  const tripped: string[] = [];
  page.on('dialog', (dialog) => {
    tripped.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => tripped.push(`window: ${popup.url()}`));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:$/.test(protocol) && !origins.includes(origin)) tripped.push(`request: ${request.url()}`);
  });
  await page.exposeFunction('tripped', (what: string) => tripped.push(what));
  await page.addInitScript(() => {
    const trip = (what: string) => void (Reflect.get(globalThis, 'tripped') as (what: string) => void)(what);
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      trip(`policy: ${effectiveDirective} ${blockedURI}`),
    );
    // What the sandbox's hostile names and icons would do.
    new MutationObserver(() => {
      if (document.documentElement?.dataset.ran !== undefined) trip('a script ran');
    }).observe(document, { attributes: true, attributeFilter: ['data-ran'], subtree: true });
  });
  return async () => {
    // What was reported meanwhile arrives with the answer to this.
    await page.evaluate(() => document.readyState);
    return [...tripped];
  };
}
