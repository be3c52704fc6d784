import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { startServer } from './bench/servers.mjs';
import { budgetReport } from './budget-report.mjs';
import { firstViewScripts, firstViewStyles } from './first-view.mjs';
import { PRELOADS_FILE } from './page-preloads.mjs';

/** What the first view may weigh, in bytes after brotli. */
const JAVASCRIPT = 95_000;
/**
 * What a page that the server has rendered waits for before it answers as a whole: that, and what stands beside the cards. Until
 * then its links and forms work as they are.
 */
const JAVASCRIPT_OF_ALL = 103_000;
const CSS = 8000;
/** A server may send ten packets before it hears from the browser (RFC 6928), and headers want some of them. */
const HTML = 14_000;

/** The document is made for the page that most people open: what it preloads for that is nothing to others. */
const USUAL_PAGE = /<link rel="modulepreload"[^>]*data-page[^>]*>/g;

/** How many packages the first view shows: a document with fewer would be within its budget for nothing. */
const CARDS = 30;
/** What a document says that shows so many. */
const SHOWN = /\b1–30\b/;
/** First views of so many packages, each in another way. */
const VIEWS = [
  '/',
  '/?org=acme',
  '/?sort=-memory',
  '/?locale=de',
  '/?layout=table',
  '/?org=acme&locale=de',
  '/?layout=table&org=acme&locale=de',
];

const BUILT = new URL('../../dist/client/', import.meta.url);
const GATEWAY = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));

/** Compares the built product with its budgets, and exits with 1 when it is over one of them. */
async function main() {
  let index;
  try {
    index = read('index.html');
  } catch {
    console.error('dist/client/index.html is missing: run `npm run build` first.');
    process.exitCode = 1;
    return;
  }
  const { summary, excess } = budgetReport([
    {
      what: 'JavaScript',
      budget: JAVASCRIPT,
      parts: firstViewScripts(index, read),
      advice: 'load what the first cards do not need with `import()`, on use',
    },
    ...['package-page', 'compare-page'].map((page) => ({
      what: `JavaScript of the ${page}`,
      budget: JAVASCRIPT,
      parts: firstViewScripts(index.replace(USUAL_PAGE, ''), read, filesOf(page)),
      advice: 'load what the page does not show at once with `import()`, on use',
    })),
    {
      what: 'JavaScript of all that / shows',
      budget: JAVASCRIPT_OF_ALL,
      parts: firstViewScripts(index, read, filesOf('catalogue')),
      advice: 'load what is not shown at once with `import()`, on use',
    },
    {
      what: 'CSS',
      budget: CSS,
      parts: firstViewStyles(index, read),
      advice: 'look in the built stylesheet for what no page needs',
    },
    {
      what: 'HTML',
      budget: HTML,
      parts: [await largestDocument()],
      advice:
        'look for numbers with many digits, IDs and data that nobody reads; text that is repeated costs little',
    },
  ]);
  console.log(`First view: ${summary}`);
  for (const line of excess) console.error(line);
  if (excess.length > 0) process.exitCode = 1;
}

/**
 * The largest of the first views as the built gateway sends them, with the sandbox's data.
 *
 * @returns {Promise<{ name: string, bytes: number }>} without headers
 * @throws {Error} when it is not the document that the budget is about
 */
async function largestDocument() {
  const gateway = await startServer(GATEWAY, {
    // With all that the head of a document says where people know its address.
    env: { KATAPULT_API_TOKEN: '', KATAPULT_API_URL: '', CATALOGUE_PUBLIC_URL: 'https://catalogue.example' },
  });
  try {
    let largest = { name: '', bytes: 0 };
    for (const path of VIEWS) {
      /** @type {import('node:http').IncomingMessage} */
      const answer = await new Promise((resolve, reject) => {
        get(`${gateway.address}${path}`, { headers: { 'accept-encoding': 'br' } }, resolve).once(
          'error',
          reject,
        );
      });
      const bytes = await buffer(answer);
      const shown = SHOWN.exec(brotliDecompressSync(bytes).toString())?.[0];
      if (answer.statusCode !== 200 || shown === undefined)
        throw new Error(`${path} was answered with ${answer.statusCode}, and not with ${CARDS} packages.`);
      if (bytes.length > largest.bytes) largest = { name: path, bytes: bytes.length };
    }
    return largest;
  } finally {
    await gateway.close();
  }
}

/**
 * The files that a page needs beyond what all do.
 *
 * @param {string} page
 * @returns {string[]}
 */
function filesOf(page) {
  return JSON.parse(read(PRELOADS_FILE))[page];
}

/** @param {string} path */
function read(path) {
  return readFileSync(new URL(path, BUILT), 'utf8');
}

await main();
