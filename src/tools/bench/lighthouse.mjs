import { createServer } from 'node:net';
import { chromium } from 'playwright';
import lighthouse from 'lighthouse';
import { ensureBrowser } from '../browser.mjs';

/** Every page that there is, each in a state that people see. */
const PAGES = [
  '/',
  '/?org=acme&cores=8..&dedicated=yes',
  '/?layout=table',
  '/?layout=map',
  '/?package=rock-6',
  '/organizations',
  '/packages/rock-6',
  '/compare?compare=rock-3&compare=rock-6&compare=rock-12',
];
/** A busy machine moves the mark of a page by ten: the middle one of so many counts. */
const RUNS = 3;
/** How often a run is begun that comes to nothing. */
const TRIES = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/**
 * Lighthouse's marks, as it gives them for phones: on a network and a CPU that it thinks slower than they are. A row for
 * each page: the least of the four marks, and what cost marks.
 *
 * @param {import('./run.mjs').Bench} bench
 * @returns {Promise<import('./rows.mjs').Row[]>}
 */
export async function lighthouseMarks({ gateway, say }) {
  const port = await freePort();
  const found = await ensureBrowser();
  const browser = await chromium.launch({
    ...found,
    args: [...found.args, `--remote-debugging-port=${port}`],
  });
  try {
    const rows = [];
    for (const path of PAGES) {
      const results = [];
      for (let run = 0; run < RUNS; run++) {
        say(`lighthouse: ${path}, ${run} of ${RUNS}`);
        results.push(await audit(`${gateway.address}${path}`, port));
      }
      rows.push(row(path, middleOf(results)));
    }
    return rows;
  } finally {
    await browser.close();
  }
}

/**
 * @param {string} url
 * @param {number} port
 */
async function audit(url, port) {
  for (let tried = 1; ; tried += 1) {
    const result = await lighthouse(url, { port, onlyCategories: CATEGORIES, logLevel: 'silent' });
    if (result === undefined) throw new Error(`Lighthouse has nothing to say about ${url}.`);
    const { lhr } = result;
    if (lhr.runtimeError === undefined) return lhr;
    // Now and then it misses how a page began, and asks to be run again.
    if (tried === TRIES) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  }
}

/**
 * The result whose mark for performance is the middle one: the other marks do not move.
 *
 * @param {readonly import('lighthouse').Result[]} results at least one
 * @returns {import('lighthouse').Result}
 */
function middleOf(results) {
  const sorted = results.toSorted((a, b) => performanceOf(a) - performanceOf(b));
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('There are no results.');
  return middle;
}

/** @param {import('lighthouse').Result} result */
function performanceOf({ categories }) {
  return categories['performance']?.score ?? 0;
}

/**
 * @param {string} path
 * @param {import('lighthouse').Result} result
 * @returns {import('./rows.mjs').Row}
 */
function row(path, { categories, audits }) {
  const marks = CATEGORIES.map((id) => [id, Math.round((categories[id]?.score ?? 0) * 100)]);
  const costs = CATEGORIES.flatMap((id) =>
    (categories[id]?.auditRefs ?? []).flatMap(({ id: audit, weight }) => {
      const score = audits[audit]?.score;
      return weight > 0 && typeof score === 'number' && score < 0.995
        ? [`${audit} ${Math.round(score * 100)} (${audits[audit]?.displayValue ?? audits[audit]?.title})`]
        : [];
    }),
  );
  return {
    name: `Lighthouse, mobile: ${path}`,
    value: Math.min(...marks.map(([, mark]) => Number(mark))),
    unit: 'of 100',
    remark: [marks.map(([id, mark]) => `${id} ${mark}`).join(', '), ...costs].join('; '),
    details: Object.fromEntries(marks),
  };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
