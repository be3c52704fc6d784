import { packageSizes } from '../package-sizes.mjs';
import { npmRun, run } from '../processes.mjs';

/**
 * What a portal loads: the custom element as a whole, and of the React component what the portal’s own first view grows by, and
 * what is loaded in all before there are cards.
 *
 * @param {import('./run.mjs').Bench} bench
 * @returns {Promise<import('./rows.mjs').Row[]>}
 * @throws {Error} where the package cannot be made
 */
export async function packageEntries({ say }) {
  say('the npm package');
  const [command, args] = npmRun('prepack');
  const { ok, output, ending } = await run(command, args, { seconds: 300 });
  if (!ok) throw new Error(`${output}\nMaking the package ${ending}.`);
  return packageSizes().map(({ what, budget, parts }) => ({
    name: `${what}: JavaScript and styles, brotli`,
    value: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    unit: 'bytes',
    remark: `${parts.length === 1 ? 'one module' : `${parts.length} modules`}; its budget is ${budget / 1000} kB`,
  }));
}
