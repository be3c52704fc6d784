import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstViewScripts } from './first-view.mjs';
import { ROOT } from './step.mjs';

/** What a portal loads, in bytes after brotli: `onUse` names the parts that are loaded on use and that count all the same. */
const BUDGETS = /** @type {const} */ ([
  {
    file: 'element.js',
    // React, all that is loaded on use and the words of all languages (10 kB each) are in it: it is one module.
    what: 'custom element',
    budget: 160_000,
    onUse: [],
    advice: 'look for what no page needs',
  },
  {
    file: 'react.js',
    // What a portal's own first view grows by, beside its React and React Query: its bundler puts it there.
    what: 'React component, its entry',
    budget: 35_000,
    onUse: [],
    advice: 'load what the catalogue can load by itself with `import()`, on use',
  },
  {
    file: 'react.js',
    // What is loaded in all before there are cards.
    what: 'React component with its first cards',
    budget: 53_000,
    onUse: ['catalogue-page', 'read-answer'],
    advice: 'load what the first cards do not need with `import()`, on use',
  },
]);

/**
 * The entries of the package that has been made, each with all that it imports statically from the package, and with the parts
 * loaded on use that are meant.
 *
 * @returns {import('./budget-report.mjs').Weighed[]}
 * @throws {Error} where `dist/package` is missing, or a part in it
 */
export function packageSizes() {
  const folder = join(ROOT, 'dist/package');
  return BUDGETS.map(({ file, what, budget, onUse, advice }) => ({
    what,
    budget,
    advice,
    parts: firstViewScripts(
      `<script type="module" src="/${file}"></script>`,
      (path) => readFileSync(join(folder, path), 'utf8'),
      onUse.map((name) => `/parts/${partOf(folder, name)}`),
    ),
  }));
}

/**
 * @param {string} folder
 * @param {string} name of a part, without what its text adds to it
 * @returns {string} the name of its file
 */
function partOf(folder, name) {
  const file = readdirSync(join(folder, 'parts')).find(
    (each) => each.startsWith(`${name}-`) && /^[\w-]{8}\.js$/.test(each.slice(name.length + 1)),
  );
  if (file === undefined) throw new Error(`dist/package/parts has no part “${name}”.`);
  return file;
}
