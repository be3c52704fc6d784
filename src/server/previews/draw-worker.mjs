// Runs in a thread of its own, from the source and from the build: plain JavaScript, and no other file of the project.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import satori from 'satori';

/**
 * The fonts, a family for each part of the alphabet: what the first cannot write is looked for in the next.
 *
 * @type {readonly string[]}
 */
const ALPHABETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];
const WEIGHTS = /** @type {const} */ ([400, 600]);

const require = createRequire(import.meta.url);
const FONTS = dirname(require.resolve('@fontsource/inter/package.json'));

const fonts = ALPHABETS.flatMap((alphabet) =>
  WEIGHTS.map((weight) => ({
    name: alphabet,
    weight,
    style: /** @type {const} */ ('normal'),
    data: readFileSync(join(FONTS, `files/inter-${alphabet}-${weight}-normal.woff`)),
  })),
);
const isReady = initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));

/**
 * Draws a picture. Nothing is loaded for it: neither fonts nor images nor emoji.
 *
 * @param {{ picture: import('./picture.ts').Picture, width: number, height: number }} task
 * @returns {Promise<Uint8Array>} a PNG
 */
async function draw({ picture, width, height }) {
  await isReady;
  const style = { .../** @type {object} */ (picture.props.style), fontFamily: ALPHABETS.join(', ') };
  const root = { ...picture, props: { ...picture.props, style } };
  const svg = await satori(/** @type {import('react').ReactNode} */ (root), { width, height, fonts });
  const drawing = new Resvg(svg, { font: { loadSystemFonts: false } });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
}

parentPort?.on('message', async (task) => {
  try {
    const png = await draw(task);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- between threads there is no origin
    parentPort?.postMessage({ png });
  } catch (error) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- as above
    parentPort?.postMessage({ reason: error instanceof Error ? error.message : 'unknown' });
  }
});
