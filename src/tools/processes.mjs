import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { ROOT } from './step.mjs';

/**
 * How a command ended.
 *
 * @typedef {object} Outcome
 * @property {boolean} ok whether it ended by itself, within its time, with exit code 0
 * @property {string} output all that it printed, standard output and error in the order of arrival
 * @property {string} ending how it ended, for a sentence: `ended with code 1`, `was stopped after 60 s`
 */

/** Children under way: they must not outlive this process. @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();

/** How long children have to end by themselves once they are told to, in milliseconds. */
const GRACE = 5000;

const ownGroup = process.platform !== 'win32';

/**
 * Starts a child in the project's folder. It is stopped with this process, together with whatever it started itself.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function start(command, args, options) {
  if (children.size === 0) watchSignals();
  const child = spawn(command, args, { cwd: ROOT, ...options, detached: ownGroup, windowsHide: true });
  children.add(child);
  child.once('close', () => children.delete(child));
  child.once('error', () => children.delete(child));
  return child;
}

/**
 * Tells a child, and all that it started, to end: with SIGINT as Ctrl-C at a terminal would, the one signal at which
 * Playwright closes its servers and browsers, or with SIGKILL at once. A child that is gone already is no error.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {'SIGINT' | 'SIGKILL'} signal
 */
export function stop(child, signal) {
  if (child.pid === undefined) return;
  try {
    // A negative number names the group: npm's shell and the tool behind it, not npm alone.
    if (ownGroup) process.kill(-child.pid, signal);
    else spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
  } catch {
    // Gone between the look and the signal.
  }
}

/**
 * Runs a command to its end, without standard input.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} options
 * @param {number} options.seconds how long it may take; then it is stopped
 * @param {Record<string, string | undefined>} [options.env] in place of this process's own
 * @param {boolean} [options.echo] whether what it prints is passed on as it comes
 * @returns {Promise<Outcome>} never rejects: a command that cannot be started has an `ending` that says so
 */
export async function run(command, args, { seconds, env = process.env, echo = false }) {
  const child = start(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  let output = '';
  let late = false;
  for (const [from, to] of /** @type {const} */ ([
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])) {
    from?.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (echo) to.write(text);
    });
  }
  const timer = setTimeout(() => {
    late = true;
    stop(child, 'SIGINT');
    setTimeout(() => stop(child, 'SIGKILL'), GRACE).unref();
  }, seconds * 1000);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve({ ok: false, output, ending: `could not be started (${error.message})` });
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      const ending = late
        ? `was stopped after ${seconds} s`
        : signal
          ? `was ended by ${signal}`
          : `ended with code ${code}`;
      resolve({ ok: code === 0 && !late, output, ending });
    });
  });
}

/**
 * The command that runs a script of package.json with the npm at hand.
 *
 * @param {string} script
 * @returns {[command: string, args: string[]]}
 */
export function npmRun(script) {
  const args = ['run', '--silent', script];
  const cli = process.env.npm_execpath;
  // Started by npm, its own file is known: no search of PATH, and no `npm.cmd`, which Windows runs in a shell only.
  if (cli && basename(cli) === 'npm-cli.js') return [process.execPath, [cli, ...args]];
  return process.platform === 'win32' ? ['cmd', ['/c', 'npm', ...args]] : ['npm', args];
}

let watching = false;

/** From now on a signal to this process reaches the children first, and the end of this process is theirs. */
function watchSignals() {
  if (watching) return;
  watching = true;
  for (const [signal, number] of /** @type {const} */ ([
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ])) {
    process.once(signal, () => {
      process.exitCode = 128 + number;
      for (const child of children) stop(child, 'SIGINT');
      // Browsers and servers are given a moment to close; `exit` ends what is left.
      setTimeout(() => process.exit(), GRACE).unref();
      const poll = setInterval(() => children.size === 0 && process.exit(), 20);
      poll.unref();
    });
  }
  process.once('exit', () => {
    for (const child of children) stop(child, 'SIGKILL');
  });
}
