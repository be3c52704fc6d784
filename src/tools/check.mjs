import { stripVTControlCharacters } from 'node:util';
import { ensureInstalled } from './install.mjs';
import { ensureNginx } from './nginx.mjs';
import { npmRun, run } from './processes.mjs';
import { endWithNpm } from './step.mjs';

/**
 * One thing that must be well.
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {string} script the script of package.json that does it alone
 * @property {number} minutes how long it may take
 * @property {RegExp} [tests] of a step that runs tests: the lines in which their runner counts them at its end. Such a
 *   step shows what it prints as it comes, and a run in which no test passed is a failure.
 * @property {RegExp} [cite] finds what is worth telling of its output even when all is well
 */

/** @type {readonly Step[]} */
const STEPS = [
  { name: 'types', script: 'types', minutes: 5 },
  { name: 'lint', script: 'lint', minutes: 5 },
  { name: 'unused code', script: 'unused', minutes: 5 },
  { name: 'unit tests', script: 'unit', minutes: 15, tests: /^ *Tests .*/gm },
  { name: 'build', script: 'build', minutes: 5 },
  { name: 'size budgets', script: 'budgets', minutes: 5, cite: /(?<=^First view: ).*/m },
  { name: 'package', script: 'package', minutes: 5, cite: /(?<=^Packed and checked: ).*/m },
  { name: 'browser tests', script: 'e2e', minutes: 30, tests: /^ +\d+ (?:passed|skipped|flaky)\b.*/gm },
];

/**
 * Installs what is missing, then does all that must pass before a change lands, in order, up to the first failure.
 * Prints a line for each step, and at the end what passed; the exit code of this process says whether all did.
 */
export async function check() {
  endWithNpm();
  const begin = performance.now();
  // A step that fails, or a surprise on the way, leaves it as it is.
  process.exitCode = 1;
  await ensureInstalled();

  const browser = await openableBrowser();
  if (browser === null) return;
  const nginx = await nginxIfAny();

  // The tools write to a pipe and cannot see that their words end up on a terminal.
  const colours = process.stdout.isTTY && process.env.NO_COLOR === undefined ? { FORCE_COLOR: '1' } : {};
  const env = {
    ...process.env,
    ...colours,
    PLAYWRIGHT_CHROMIUM: browser,
    ...(nginx && { NGINX_PROGRAM: nginx }),
  };
  const tests = { passed: 0, skipped: 0 };
  for (const [index, step] of STEPS.entries()) {
    const stepBegin = performance.now();
    const [command, args] = npmRun(step.script);
    const echo = step.tests !== undefined;
    const { ok, output, ending } = await run(command, args, { seconds: step.minutes * 60, env, echo });
    const counted = step.tests && countTests(output, step.tests);
    const failure = ok ? (counted?.passed === 0 ? 'ran no test' : null) : ending;

    if (failure !== null) {
      if (!echo) console.log(`\n${output.trimEnd()}`);
      report('✗', step.name, stepBegin, `${failure} (alone: npm run ${step.script})`);
      console.error(`\nFailed: ${step.name}. ${summary(index)}`);
      return;
    }
    tests.passed += counted?.passed ?? 0;
    tests.skipped += counted?.skipped ?? 0;
    const cited = step.cite?.exec(output)?.[0] ?? '';
    report('✓', step.name, stepBegin, counted ? describeCounts(counted) : cited);
  }

  report('✓', 'everything', begin, names(STEPS));
  console.log(
    `\nTests: ${tests.passed} passed, 0 failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`,
  );
  process.exitCode = 0;
}

/**
 * The path of a browser that opens, installed if need be; `null` when there is none, which has been said by then.
 *
 * @returns {Promise<string | null>}
 */
async function openableBrowser() {
  const begin = performance.now();
  // Not before everything is installed: it stands on Playwright.
  const { BrowserError, ensureBrowser } = await import('./browser.mjs');
  try {
    const { executablePath } = await ensureBrowser();
    report('✓', 'browser', begin, executablePath);
    return executablePath;
  } catch (error) {
    if (!(error instanceof BrowserError)) throw error;
    report('✗', 'browser', begin, error.message);
    return null;
  }
}

/**
 * The path of an nginx, fetched if need be. Without one nothing fails: the tests that need it are skipped, and that is said.
 *
 * @returns {Promise<string | undefined>}
 */
async function nginxIfAny() {
  const begin = performance.now();
  const path = await ensureNginx();
  report(
    path ? '✓' : '–',
    'nginx',
    begin,
    path ?? 'none: the tests of the example in src/server/deploy are skipped (NGINX_PROGRAM may name one)',
  );
  return path;
}

/**
 * How many tests a runner says have passed (some of them, `flaky`, only when they were tried again) and were skipped.
 *
 * @param {string} output
 * @param {RegExp} lines
 */
function countTests(output, lines) {
  const told = stripVTControlCharacters(output).match(lines)?.join('\n') ?? '';
  /** @param {string} word */
  const count = (word) =>
    [...told.matchAll(new RegExp(`(\\d+) ${word}\\b`, 'g'))].reduce(
      (sum, [, number]) => sum + Number(number),
      0,
    );
  const flaky = count('flaky');
  return { passed: count('passed') + flaky, flaky, skipped: count('skipped') };
}

/** @param {ReturnType<typeof countTests>} counted */
function describeCounts({ passed, flaky }) {
  return `${passed} passed${flaky === 0 ? '' : `, ${flaky} of them only when tried again`}`;
}

/**
 * @param {number} failed the index of the step that failed
 */
function summary(failed) {
  return `Passed: ${names(STEPS.slice(0, failed))}. Not tried: ${names(STEPS.slice(failed + 1))}.`;
}

/** @param {readonly Step[]} steps */
function names(steps) {
  return steps.map(({ name }) => name).join(', ') || 'nothing';
}

/**
 * @param {string} mark
 * @param {string} name
 * @param {number} begin when it began, by `performance.now()`
 * @param {string} remark
 */
function report(mark, name, begin, remark) {
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  console.log(`${mark} ${name.padEnd(14)}${seconds.padStart(6)} s  ${remark}`.trimEnd());
}
