import { coldLoad } from './cold-load.mjs';
import { spread } from './rows.mjs';

const LOADS = 9;

/**
 * How long it takes from the start of the navigation until the first card's name is on the screen, with an empty cache and
 * the network and CPU as they are. With those of a phone: see `rendering.mjs`.
 *
 * @param {import('./run.mjs').Bench} bench
 * @returns {Promise<import('./rows.mjs').Row[]>}
 */
export async function firstCard({ browser, gateway, say }) {
  say('first card');
  /** @type {number[]} */
  const times = [];
  // The first load warms up the servers and the browser, and does not count.
  for (let load = 0; load <= LOADS; load++) {
    const { painted } = await coldLoad(browser, gateway.address, { name: 'unthrottled', slowDown: 1 });
    if (load > 0) times.push(painted);
  }
  const { median, least, most } = spread(times);
  return [
    {
      name: 'first card painted, unthrottled',
      value: median,
      unit: 'ms',
      remark: `median of ${LOADS}, ${Math.round(least)} to ${Math.round(most)}; render time of its name (element timing), cold cache`,
      details: { least, most, loads: LOADS },
    },
  ];
}
