import { setTimeout as wait } from 'node:timers/promises';

/**
 * What a process holds in memory, in bytes.
 *
 * @typedef {object} Memory
 * @property {number} heap what its garbage collector has left
 * @property {number} resident
 */

const EVERY_MS = 500;

/**
 * Reads the metrics of a gateway again and again, and gives the least that it held in the second quarter of the time and in the
 * last one: between two collections there is more, which is no growth. The first quarter fills what is kept.
 *
 * @param {string} metrics their address
 * @param {number} seconds
 * @returns {Promise<{ before: Memory, after: Memory }>}
 */
export async function watchMemory(metrics, seconds) {
  const begin = performance.now();
  /** @type {(Memory & { at: number })[]} */
  const seen = [];
  for (;;) {
    const at = (performance.now() - begin) / 1000 / seconds;
    if (at >= 1) break;
    const text = await (await fetch(metrics)).text();
    seen.push({
      at,
      heap: figureOf(text, 'nodejs_heap_size_used_bytes'),
      resident: figureOf(text, 'process_resident_memory_bytes'),
    });
    await wait(EVERY_MS);
  }
  const least = (/** @type {number} */ from, /** @type {number} */ to) => {
    const within = seen.filter(({ at }) => at >= from && at < to);
    return {
      heap: Math.min(...within.map(({ heap }) => heap)),
      resident: Math.min(...within.map(({ resident }) => resident)),
    };
  };
  return { before: least(0.25, 0.5), after: least(0.75, 1) };
}

/**
 * @param {string} text
 * @param {string} name
 */
function figureOf(text, name) {
  const [, figure] = new RegExp(`^${name} (\\S+)$`, 'm').exec(text) ?? [];
  return Number(figure);
}
