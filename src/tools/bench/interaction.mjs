import { spread } from './rows.mjs';

/** How often each word is typed and taken back, or a handle moved there and back. */
const ROUNDS = 6;
/** Long enough for all that a key press leads to, in milliseconds; longer on a slower CPU. */
const QUIET_MS = 120;

/** What is pressed, one key after the other. After each round all is as it was. */
const GESTURES = [
  {
    name: 'typing text',
    focus: { role: 'searchbox', name: 'Search' },
    keys: [...'basalt', ...Array.from('basalt', () => 'Backspace')],
  },
  {
    name: 'moving a handle',
    focus: { role: 'slider', name: 'Memory, at least' },
    keys: [...Array.from({ length: 6 }, () => 'ArrowRight'), ...Array.from({ length: 6 }, () => 'ArrowLeft')],
  },
];

/**
 * How long it takes from a key press until the next frame is painted, and until a frame shows the new results, among
 * 10,000 packages. The keys are pressed through the browser's own input, and the time runs from the time stamp of the
 * event, before any code of the page. A frame is taken for painted in the first task after it: `requestAnimationFrame` runs
 * before style, layout and paint, and a message that is posted there is delivered after them. (Event Timing, made for this,
 * rounds to 8 ms.) Beside it stands the same for a page with an empty text field and nothing else: what the machine and
 * the browser need for themselves.
 *
 * @param {import('./run.mjs').Bench} bench
 * @returns {Promise<import('./rows.mjs').Row[]>}
 */
export async function interaction({ browser, gateway, say }) {
  /** @type {import('./rows.mjs').Row[]} */
  const rows = [];
  for (const slowDown of [1, 4]) {
    const name = slowDown === 1 ? 'unthrottled' : `${slowDown}x CPU`;
    say(`interaction: ${name}`);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${gateway.address}/?org=ten-thousand`);
    await page.getByRole('heading', { level: 2, name: /of 10,000 packages/ }).waitFor({ timeout: 60_000 });
    await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: 60_000 });
    await page.evaluate(watchKeys);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    for (const { name: gesture, focus, keys } of GESTURES) {
      await page.getByRole(/** @type {'slider'} */ (focus.role), { name: focus.name }).focus();
      // The first round warms up, and does not count.
      for (let round = 0; round <= ROUNDS; round++) {
        if (round === 1) await page.evaluate(() => Reflect.get(globalThis, 'keyTimes').splice(0));
        for (const key of keys) {
          await page.keyboard.press(key);
          await page.waitForTimeout(QUIET_MS * slowDown);
        }
      }
      /** @type {{ painted: number, shown?: number }[]} */
      const times = await page.evaluate(() => Reflect.get(globalThis, 'keyTimes').splice(0));
      const painted = times.map((time) => time.painted);
      const shown = times.flatMap((time) => time.shown ?? []);
      rows.push(
        ...quantileRows(`key press to next paint, ${gesture}, 10,000 packages, ${name}`, painted),
        ...quantileRows(`key press to new results, ${gesture}, 10,000 packages, ${name}`, shown),
      );
    }
    await page.close();
    rows.push(...(await emptyPage(browser, slowDown, name)));
  }
  return rows;
}

/**
 * @param {import('playwright').Browser} browser
 * @param {number} slowDown
 * @param {string} name
 * @returns {Promise<import('./rows.mjs').Row[]>}
 */
async function emptyPage(browser, slowDown, name) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.setContent('<!doctype html><title>Empty</title><h2>Empty</h2><input autofocus>');
  await page.evaluate(watchKeys);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  await page.getByRole('textbox').focus();
  for (let press = 0; press < ROUNDS * 12; press++) {
    await page.keyboard.press('a');
    await page.waitForTimeout(QUIET_MS);
  }
  /** @type {{ painted: number }[]} */
  const times = await page.evaluate(() => Reflect.get(globalThis, 'keyTimes'));
  await page.close();
  return quantileRows(
    `key press to next paint, an empty page, ${name}`,
    times.map(({ painted }) => painted),
  );
}

/**
 * @param {string} name
 * @param {readonly number[]} times in milliseconds
 * @returns {import('./rows.mjs').Row[]}
 */
function quantileRows(name, times) {
  const { median, least, most } = spread(times);
  const p95 = times.toSorted((a, b) => a - b)[Math.ceil(0.95 * times.length) - 1] ?? Number.NaN;
  return [
    {
      name,
      value: median,
      unit: 'ms',
      remark: `median of ${times.length} key presses; 95th percentile ${p95.toFixed(1)}, ${least.toFixed(1)} to ${most.toFixed(1)} ms`,
      details: { p95, least, most, presses: times.length },
    },
  ];
}

/** Runs in the page: notes for each key press when it was painted and, where the results changed, when that was. */
function watchKeys() {
  /** @type {{ painted?: number, shown?: number }[]} */
  const times = [];
  Reflect.set(globalThis, 'keyTimes', times);
  /** @param {() => void} then */
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- only what is in here comes into the page
  const afterPaint = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', then, { once: true });
      port1.start();
      port2.postMessage(undefined);
    });
  /** @type {{ since: number, time: { painted?: number, shown?: number } } | undefined} */
  let last;
  addEventListener(
    'keydown',
    (event) => {
      /** @type {{ painted?: number, shown?: number }} */
      const time = {};
      last = { since: event.timeStamp, time };
      const { since } = last;
      afterPaint(() => {
        time.painted = performance.now() - since;
        times.push(time);
      });
    },
    { capture: true },
  );
  const heading = document.querySelector('h2');
  if (heading === null) throw new Error('There is no heading to watch.');
  new MutationObserver(() => {
    if (last === undefined) return;
    const { since, time } = last;
    last = undefined;
    afterPaint(() => {
      time.shown = performance.now() - since;
    });
  }).observe(heading, { characterData: true, childList: true, subtree: true });
}
