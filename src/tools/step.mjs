import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const SIGNALS = /** @type {const} */ ({ SIGINT: 130, SIGTERM: 143 });

/**
 * Sees to it that this process ends when npm is told to. npm runs a script through a shell and passes the signal on to
 * that shell, which ends without a word to the command it runs: all that the command notices is another parent.
 */
export function endWithNpm() {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 100);
  watch.unref();
}

/**
 * Runs commands side by side, silent unless one fails: then its output is shown and this process ends with code 1. A
 * signal meanwhile ends the commands and this process at once; afterwards signals mean what they meant before, so
 * that whoever comes next can handle them.
 *
 * @param {string} failure one line for the person: what could not be done, and what to do about it
 * @param {readonly (readonly [command: string, ...args: string[]])[]} commands
 */
export async function runStep(failure, commands) {
  const children = commands.map(([command, ...args]) =>
    spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true }),
  );
  /** @param {keyof typeof SIGNALS} signal */
  const end = (signal) => {
    for (const child of children) child.kill(signal);
    process.exit(SIGNALS[signal]);
  };
  process.on('SIGINT', end).on('SIGTERM', end);
  const outputs = await Promise.all(children.map(outputOfFailure));
  process.off('SIGINT', end).off('SIGTERM', end);
  const failed = outputs.filter((output) => output !== null);
  if (failed.length === 0) return;
  console.error([...failed, failure].join('\n'));
  process.exit(1);
}

/**
 * What a child printed, once it is known that it failed; `null` when it did what it should.
 *
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @returns {Promise<string | null>}
 */
function outputOfFailure(child) {
  return new Promise((resolve) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(code === 0 ? null : output.trimEnd()));
  });
}
