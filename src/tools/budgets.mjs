import { readFileSync } from 'node:fs';
import { firstViewScripts } from './first-view.mjs';

/** What the first view's JavaScript may weigh, in bytes after brotli: 95 kB. */
const JAVASCRIPT = 95_000;

const BUILT = new URL('../../dist/client/', import.meta.url);

/** Compares the built product with its budgets, and exits with 1 when it is over one of them. */
function main() {
  let html;
  try {
    html = read('index.html');
  } catch {
    console.error('dist/client/index.html is missing: run `npm run build` first.');
    process.exitCode = 1;
    return;
  }
  const scripts = firstViewScripts(html, read);
  const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`First view: ${kilobytes(total)} of ${kilobytes(JAVASCRIPT)} JavaScript (brotli)`);
  if (total <= JAVASCRIPT) return;

  for (const { name, bytes } of scripts) console.error(`  ${kilobytes(bytes).padStart(9)}  ${name}`);
  console.error(
    `That is ${kilobytes(total - JAVASCRIPT)} too much: load what the first cards do not need with \`import()\`, on use.`,
  );
  process.exitCode = 1;
}

/** @param {string} path */
function read(path) {
  return readFileSync(new URL(path, BUILT), 'utf8');
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

main();
