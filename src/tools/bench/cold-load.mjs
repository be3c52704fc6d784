/**
 * The network and the machine that a page is opened with.
 *
 * @typedef {object} Circumstances
 * @property {string} name
 * @property {number} slowDown how many times slower the CPU is than this machine's
 * @property {{ offline: boolean, latency: number, downloadThroughput: number, uploadThroughput: number }} [network]
 *   latency in milliseconds, throughput in bytes per second
 */

/** @type {Circumstances} */
export const PHONE = {
  name: '4x CPU, 1.6 Mbit/s, 150 ms',
  slowDown: 4,
  network: {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 1_600_000 / 8,
  },
};

/**
 * When something was there, in milliseconds from the start of the navigation.
 *
 * @typedef {object} Times
 * @property {number} painted the first card's name was on the screen: the browser's own render time (element timing)
 * @property {number} interactive the product answers: the key `/` brings the focus to the search box, and the first
 *   card's button is one that React answers for. Tried in each frame; NaN where it was not waited for.
 */

/**
 * Opens a page in a context of its own: nothing is cached.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {Circumstances} circumstances
 * @param {{ untilInteractive?: boolean }} [options]
 * @returns {Promise<Times>}
 * @throws {Error} when that takes more than a minute
 */
export async function coldLoad(browser, url, { slowDown, network }, { untilInteractive = false } = {}) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    if (network) await devtools.send('Network.emulateNetworkConditions', network);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    await page.addInitScript(watchFirstCard);
    if (untilInteractive) await page.addInitScript(watchFirstAnswer);
    await page.goto(url, { waitUntil: 'commit', timeout: 30_000 });
    const painted = await withTimeLimit(
      page.evaluate(() => Reflect.get(globalThis, 'firstCardPainted')),
      'No card was painted',
    );
    const interactive = untilInteractive
      ? await withTimeLimit(
          page.evaluate(() => Reflect.get(globalThis, 'firstAnswer')),
          'Nothing answered',
        )
      : Number.NaN;
    return { painted, interactive };
  } finally {
    await context.close();
  }
}

/**
 * Runs in the page before anything else. The browser itself tells when an element was painted, if it is asked to
 * before: so the first card's name is marked as soon as it is in the document. That is always before it is painted,
 * whether a script has made it or the parser: observers of the document are told before each rendering.
 */
function watchFirstCard() {
  Reflect.set(
    globalThis,
    'firstCardPainted',
    new Promise((resolve) => {
      new PerformanceObserver((list) => {
        // `renderTime` is in the types of few libraries yet; it is in every Chromium.
        for (const entry of list.getEntries()) resolve(Reflect.get(entry, 'renderTime'));
      }).observe({ type: 'element', buffered: true });
    }),
  );
  new MutationObserver((_, observer) => {
    const name = document.querySelector('[aria-label="Packages"] article :is(h2, h3, h4)');
    if (!name) return;
    name.setAttribute('elementtiming', 'first card');
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

/** Runs in the page before anything else. */
function watchFirstAnswer() {
  Reflect.set(
    globalThis,
    'firstAnswer',
    new Promise((resolve) => {
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- only what is in here comes into the page
      const answers = () => {
        const button = document.querySelector('[aria-label="Packages"] article button');
        if (button === null || !Object.keys(button).some((key) => key.startsWith('__reactProps$')))
          return false;
        document.documentElement.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
        return document.activeElement?.matches('input[type=search]') === true;
      };
      const look = () => {
        if (answers()) resolve(performance.now());
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }),
  );
}

/**
 * @template T
 * @param {Promise<T>} result
 * @param {string} complaint
 * @returns {Promise<T>}
 */
async function withTimeLimit(result, complaint) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${complaint} within 60 s.`)), 60_000);
  });
  return Promise.race([result, /** @type {Promise<never>} */ (limit)]).finally(() => clearTimeout(timer));
}
