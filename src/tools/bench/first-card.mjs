import { spread } from './rows.mjs';

const LOADS = 9;

/** The networks and machines that the page is opened with. */
const CIRCUMSTANCES = [
  { name: 'unthrottled', slowDown: 1 },
  {
    name: '4x CPU, 1.6 Mbit/s, 150 ms',
    slowDown: 4,
    network: {
      offline: false,
      latency: 150,
      downloadThroughput: 1_600_000 / 8,
      uploadThroughput: 1_600_000 / 8,
    },
  },
];

/**
 * How long it takes from the start of the navigation until the first card's name is on the screen, with an empty cache.
 *
 * @param {import('./run.mjs').Bench} bench
 * @returns {Promise<import('./rows.mjs').Row[]>}
 */
export async function firstCard({ browser, gateway, say }) {
  /** @type {import('./rows.mjs').Row[]} */
  const rows = [];
  for (const { name, slowDown, network } of CIRCUMSTANCES) {
    say(`first card: ${name}`);
    /** @type {number[]} */
    const times = [];
    // The first load warms up the servers and the browser, and does not count.
    for (let load = 0; load <= LOADS; load++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      await devtools.send('Network.enable');
      if (network) await devtools.send('Network.emulateNetworkConditions', network);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
      await page.addInitScript(watchFirstCard);
      await page.goto(gateway.address, { waitUntil: 'commit', timeout: 30_000 });
      const time = await withTimeLimit(page.evaluate(() => Reflect.get(globalThis, 'firstCardPainted')));
      if (load > 0) times.push(time);
      await context.close();
    }
    const { median, least, most } = spread(times);
    rows.push({
      name: `first card painted, ${name}`,
      value: median,
      unit: 'ms',
      remark: `median of ${LOADS}, ${Math.round(least)} to ${Math.round(most)}; render time of its name (element timing), cold cache`,
      details: { least, most, loads: LOADS },
    });
  }
  return rows;
}

/**
 * Runs in the page before anything else. The browser itself tells when an element was painted, if it is asked to
 * before: so the first card's name is marked as soon as it is in the document, which is always before it is painted.
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

/**
 * @template T
 * @param {Promise<T>} result
 * @returns {Promise<T>}
 */
async function withTimeLimit(result) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('No card was painted within 60 s.')), 60_000);
  });
  return Promise.race([result, /** @type {Promise<never>} */ (limit)]).finally(() => clearTimeout(timer));
}
