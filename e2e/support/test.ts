import { type Browser, type BrowserContext, test as base } from '@playwright/test';

/** What a test, a file or a project can set with `test.use`. */
export interface SupportOptions {
  /**
   * Problems that the test provokes on purpose; every other one fails it. `failedResource(404)` makes the usual ones.
   * One pattern, not a list: Playwright reads a list of two objects as a value and its options.
   */
  readonly expectedProblems: RegExp;
}

/** Matches no text at all. */
const NOTHING = /(?!)/;

/**
 * Playwright's `test`, with one rule more: an error in the console, a policy that the browser does not know, an uncaught exception or an unhandled rejection, in
 * any page that the test opens, fails the test, unless `expectedProblems` names it.
 */
export const test = base.extend<SupportOptions & { readonly problems: readonly string[] }>({
  expectedProblems: [NOTHING, { option: true }],
  /** What the pages of this test have reported so far, expected or not. */
  problems: [
    async ({ browser, expectedProblems }, use) => {
      const { seen, stop } = listen(browser);
      await use(seen);
      stop();
      const unexpected = seen.filter((problem) => !expectedProblems.test(problem));
      if (unexpected.length > 0) {
        throw new Error(`The page reported what the test does not expect:\n  ${unexpected.join('\n  ')}`);
      }
    },
    { auto: true },
  ],
});

/**
 * What Chromium writes to the console about answers with one of these statuses. The address is part of the problem's
 * text, so a longer pattern of one's own can tell resources apart.
 */
export function failedResource(...statuses: number[]): RegExp {
  return new RegExp(
    `^console: Failed to load resource: the server responded with a status of (?:${statuses.join('|')}) `,
  );
}

/** Notes the problems of every page in every context that the browser opens from now on. */
function listen(browser: Browser): { readonly seen: readonly string[]; readonly stop: () => void } {
  const seen: string[] = [];
  const watch = (context: BrowserContext): void => {
    context.on('console', (message) => {
      // What a browser does not understand of a policy is a warning only.
      if (message.type() === 'error' || / Permissions-Policy header/.test(message.text()))
        seen.push(`console: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (problem) => {
      seen.push(`uncaught: ${problem.error().message} (${problem.page()?.url() ?? 'a closed page'})`);
    });
  };
  browser.on('context', watch);
  return { seen, stop: () => browser.off('context', watch) };
}

/**
 * For `test.use`: each page is asked for with a token of the caller's own, for which the gateway keeps nothing. So what is
 * slow is slow each time, whatever other tests have asked for.
 */
export const UNKEPT = { extraHTTPHeaders: { Authorization: 'Bearer somebody' } };
