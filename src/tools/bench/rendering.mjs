import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { answerOf } from './answers.mjs';
import { coldLoad, PHONE } from './cold-load.mjs';
import { spread } from './rows.mjs';
import { startServer } from './servers.mjs';

/**
 * @typedef {import('./answers.mjs').Answer} Answer
 * @typedef {import('./rows.mjs').Row} Row
 * @typedef {'static' | 'rendered' | 'client'} Contender
 */

const LOADS = 31;
/** As in `src/server/rendering/compress-html.ts`, with nothing else to do. */
const BROTLI_QUALITY = 10;
const BROTLI_WINDOW = 18;
const BROTLI_BLOCK = 16;

const BUILT = fileURLToPath(new URL('../../../dist/client/', import.meta.url));
const STATIC_SERVER = fileURLToPath(new URL('static-server.mjs', import.meta.url));

const TYPES = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['svg', 'image/svg+xml'],
]);

/** @type {Readonly<Record<Contender, string>>} */
const NAMES = {
  static: 'a static page of the same markup and styles',
  rendered: 'rendered by the server',
  client: 'rendered by the browser',
};

/**
 * How long it takes on a phone until the first card is painted and until the page answers, with an empty cache: of the
 * page that the gateway renders, beside its limit (a file with the same markup and styles and nothing else, from a bare
 * server) and beside the static build of the same product. One load of each in turn, so that whatever else the machine
 * does hits all alike.
 *
 * @param {import('./run.mjs').Bench} bench
 * @returns {Promise<Row[]>}
 */
export async function rendering({ browser, gateway, say }) {
  const serve = (/** @type {Record<string, Answer>} */ files) =>
    startServer(STATIC_SERVER, { input: JSON.stringify({ files, elsewhere: gateway.address }) });
  const page = await answerOf(`${gateway.address}/`);
  const limit = await serve({ '/': withoutScripts(page) });
  const build = await serve(staticBuild());
  /** @type {Readonly<Record<Contender, string>>} */
  const addresses = { static: limit.address, rendered: gateway.address, client: build.address };
  /** @type {Record<Contender, { painted: number[], interactive: number[] }>} */
  const times = {
    static: { painted: [], interactive: [] },
    rendered: { painted: [], interactive: [] },
    client: { painted: [], interactive: [] },
  };
  try {
    // The first load of each warms up the servers and the browser, and does not count.
    for (let load = 0; load <= LOADS; load++) {
      say(`rendering: load ${load} of ${LOADS}`);
      for (const contender of /** @type {Contender[]} */ (Object.keys(times))) {
        const options = { untilInteractive: contender !== 'static' };
        const { painted, interactive } = await coldLoad(browser, addresses[contender], PHONE, options);
        if (load === 0) continue;
        times[contender].painted.push(painted);
        times[contender].interactive.push(interactive);
      }
    }
  } finally {
    await limit.close();
    await build.close();
  }
  const { static: least, rendered, client } = times;
  return [
    row('first card painted', 'static', least.painted),
    row('first card painted', 'rendered', rendered.painted, {
      static: least.painted,
      client: client.painted,
    }),
    row('first card painted', 'client', client.painted),
    row('interactive', 'rendered', rendered.interactive, { client: client.interactive }),
    row('interactive', 'client', client.interactive),
  ];
}

/**
 * @param {string} what
 * @param {Contender} contender
 * @param {readonly number[]} times in milliseconds
 * @param {Partial<Record<Contender, readonly number[]>>} [others] what it compares with
 * @returns {Row}
 */
function row(what, contender, times, others = {}) {
  const { median, least, most } = spread(times);
  const ratios = Object.entries(others).map(
    ([name, theirs]) => /** @type {const} */ ([name, median / spread(theirs).median]),
  );
  const compared = ratios.map(
    ([name, ratio]) => `; ${ratio.toFixed(2)} of ${NAMES[/** @type {Contender} */ (name)]}`,
  );
  return {
    name: `${what}, ${PHONE.name}: ${NAMES[contender]}`,
    value: median,
    unit: 'ms',
    remark: `median of ${LOADS}, ${Math.round(least)} to ${Math.round(most)}${compared.join('')}`,
    details: {
      least,
      most,
      loads: LOADS,
      ...Object.fromEntries(ratios.map(([name, ratio]) => [`of ${name}`, ratio])),
    },
  };
}

/**
 * What the gateway sends, as a static page: no data, no configuration, no modules.
 *
 * @param {Answer} page
 * @returns {Answer}
 */
function withoutScripts({ status, headers, body }) {
  const html = brotliDecompressSync(Buffer.from(body, 'base64'))
    .toString()
    .replaceAll(/<script[^>]*type="?(?:application\/json|module)\b[^>]*>.*?<\/script>/gs, '')
    .replaceAll(/<link rel="?modulepreload\b[^>]*>/g, '');
  if (/\/assets\//.test(html)) throw new Error('The static page still loads something of the product.');
  const bytes = brotliCompressSync(html, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_LGWIN]: BROTLI_WINDOW,
      [constants.BROTLI_PARAM_LGBLOCK]: BROTLI_BLOCK,
    },
  });
  return {
    status,
    headers: headers.map((value, index) =>
      headers[index - 1]?.toLowerCase() === 'content-length' ? String(bytes.length) : value,
    ),
    body: bytes.toString('base64'),
    chunked: false,
  };
}

/**
 * The files of the static build by path, compressed where the build has compressed them.
 *
 * @returns {Record<string, Answer>}
 */
function staticBuild() {
  const names = readdirSync(BUILT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(BUILT.length).replaceAll('\\', '/'))
    .map((name) => name.replace(/^\/+/, ''));
  return Object.fromEntries(
    names
      .filter((name) => !/\.(?:br|gz)$/.test(name))
      .map((name) => {
        const isCompressed = names.includes(`${name}.br`);
        const bytes = readFileSync(`${BUILT}/${isCompressed ? `${name}.br` : name}`);
        const headers = [
          'Content-Type',
          TYPES.get(name.split('.').at(-1) ?? '') ?? 'application/octet-stream',
          'Content-Length',
          String(bytes.length),
          ...(isCompressed ? ['Content-Encoding', 'br'] : []),
        ];
        const answer = { status: 200, headers, body: bytes.toString('base64'), chunked: false };
        return [name === 'index.html' ? '/' : `/${name}`, answer];
      }),
  );
}
