import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstViewScripts } from './first-view.mjs';
import { ROOT } from './step.mjs';

/** What a portal loads before it can show anything of the catalogue, in bytes after brotli. */
const BUDGETS = /** @type {const} */ ([
  // React, all that is loaded on use and the words of all languages (10 kB each) are in it: it is one module.
  ['element.js', 'custom element', 160_000, 'look for what no page needs'],
  // Beside the portal's own React and React Query.
  ['react.js', 'React component', 35_000, 'load what the first cards do not need with `import()`, on use'],
]);

/**
 * The entries of the package that has been made, each with all that it imports statically from the package.
 *
 * @returns {import('./budget-report.mjs').Weighed[]}
 * @throws {Error} where `dist/package` is missing
 */
export function packageSizes() {
  const folder = join(ROOT, 'dist/package');
  return BUDGETS.map(([file, what, budget, advice]) => ({
    what,
    budget,
    advice,
    parts: firstViewScripts(`<script type="module" src="/${file}"></script>`, (path) =>
      readFileSync(join(folder, path), 'utf8'),
    ),
  }));
}
