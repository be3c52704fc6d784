import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright';
import { run } from './processes.mjs';

/**
 * A browser that tests and measurements can open: hand it to Playwright as `launchOptions`.
 *
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {string[]} args
 */

/**
 * What the choice of a browser depends on. The real machine is the default everywhere; tests make up others.
 *
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {Record<string, string | undefined>} env
 * @property {boolean} root whether this process may install system packages without asking anybody
 * @property {string} playwrights where Playwright keeps its own Chromium, whether it is there or not
 * @property {string} osRelease the text of `/etc/os-release`, or an empty one
 * @property {(path: string) => boolean} exists whether a program is there and may be run
 * @property {(command: string, args: string[], seconds: number) => Promise<boolean>} run whether a command ended well
 *   within its time; it never rejects
 * @property {(browser: Browser) => Promise<string | null>} complaint opens the browser and closes it again: `null`, or
 *   what went wrong in one line
 * @property {(line: string) => void} say
 */

/** A problem that its message explains in one line, with what to do about it: whoever reads it needs no stack. */
export class BrowserError extends Error {
  stack = this.message;
}

const OWN_BROWSER = 'set PLAYWRIGHT_CHROMIUM to the path of a Chrome or Chromium';

/** What a Chromium of the system needs to be quiet, and to run where there is neither a GPU nor a sandbox (containers). */
const SYSTEM_ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
];
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/snap/bin'];
const MAC_NAMES = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PATHS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/**
 * The browser that is there already: the one that `PLAYWRIGHT_CHROMIUM` names, else Playwright's own, else a Chrome,
 * Chromium or Edge of the system. Installs nothing and opens nothing.
 *
 * @param {Machine} [machine]
 * @returns {Browser | undefined} `undefined` when there is none
 * @throws {BrowserError} when `PLAYWRIGHT_CHROMIUM` names nothing that can be run
 */
export function findBrowser(machine = thisMachine()) {
  return candidates(machine)[0];
}

/**
 * A browser that is sure to open. What is there comes first, and nothing is downloaded when one of these opens; else
 * Playwright's own is fetched, else, on Debian and its kin, the system's Chromium is installed.
 *
 * @param {Machine} [machine]
 * @returns {Promise<Browser>}
 * @throws {BrowserError} with one line that says what to do, when no browser is to be had
 */
export async function ensureBrowser(machine = thisMachine()) {
  /** @type {string | null} */
  let reason = null;
  /** @type {Set<string>} */
  const tried = new Set();
  const firstThatOpens = async () => {
    for (const browser of candidates(machine)) {
      if (tried.has(browser.executablePath)) continue;
      tried.add(browser.executablePath);
      const complaint = await machine.complaint(browser);
      if (complaint === null) return browser;
      reason = `${browser.executablePath} does not open (${complaint})`;
    }
    return null;
  };

  const there = await firstThatOpens();
  if (there) return there;
  if (machine.env.PLAYWRIGHT_CHROMIUM)
    throw new BrowserError(`PLAYWRIGHT_CHROMIUM: ${reason}: name another, or unset it.`);

  machine.say(
    'No browser that opens was found: fetching the one that Playwright offers (up to five minutes) …',
  );
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  await machine.run(process.execPath, [cli, 'install', 'chromium'], 5 * 60);
  const fetched = await firstThatOpens();
  if (fetched) return fetched;

  if (/^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(machine.osRelease)) {
    const become = machine.root ? [] : ['sudo', '--non-interactive'];
    if (machine.root || (await machine.run('sudo', ['--non-interactive', 'true'], 10))) {
      machine.say('That could not be had: installing chromium with apt-get (up to ten minutes) …');
      const [command = 'env', ...rest] = [...become, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
      await machine.run(command, [...rest, 'update'], 3 * 60);
      await machine.run(command, [...rest, 'install', '-y', 'chromium'], 7 * 60);
      const installed = await firstThatOpens();
      if (installed) return installed;
    }
  }
  throw new BrowserError(
    `${reason ?? 'There is no browser here, and none could be installed'}: install Chrome or Chromium, or ${OWN_BROWSER}.`,
  );
}

/**
 * The browsers that are there, the preferred first.
 *
 * @param {Machine} machine
 * @returns {Browser[]}
 */
function candidates(machine) {
  const named = machine.env.PLAYWRIGHT_CHROMIUM;
  if (named) {
    if (machine.exists(named)) return [systemBrowser(named, machine)];
    throw new BrowserError(
      `PLAYWRIGHT_CHROMIUM is ${JSON.stringify(named)}, where there is no program: ${OWN_BROWSER}, or unset it.`,
    );
  }
  const browsers = systemPaths(machine)
    .filter((path) => machine.exists(path))
    .map((path) => systemBrowser(path, machine));
  if (machine.exists(machine.playwrights))
    browsers.unshift({ executablePath: machine.playwrights, args: [] });
  return browsers;
}

/**
 * @param {string} executablePath
 * @param {Machine} machine
 * @returns {Browser}
 */
function systemBrowser(executablePath, machine) {
  return { executablePath, args: machine.root ? ['--no-sandbox', ...SYSTEM_ARGS] : SYSTEM_ARGS };
}

/**
 * Where a Chrome or its kin usually is.
 *
 * @param {Machine} machine
 * @returns {string[]}
 */
function systemPaths({ platform, env }) {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])];
    return folders.flatMap((folder) =>
      MAC_NAMES.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((folder) => folder);
    return WINDOWS_PATHS.flatMap((path) => folders.map((folder) => `${folder}\\${path}`));
  }
  const folders = new Set([
    ...(env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/')),
    ...LINUX_FOLDERS,
  ]);
  return LINUX_NAMES.flatMap((name) => [...folders].map((folder) => `${folder}/${name}`));
}

/**
 * The machine that this process runs on.
 *
 * @returns {Machine}
 */
function thisMachine() {
  return {
    platform: process.platform,
    env: process.env,
    root: process.getuid?.() === 0,
    playwrights: chromium.executablePath(),
    osRelease: existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '',
    exists(path) {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    },
    run: async (command, args, seconds) => (await run(command, args, { seconds })).ok,
    async complaint(browser) {
      try {
        const opened = await chromium.launch({ ...browser, timeout: 60_000 });
        await opened.close();
        return null;
      } catch (error) {
        return reasonOf(error instanceof Error ? error.message : String(error));
      }
    },
    say: (line) => console.log(line),
  };
}

/**
 * The one line of Playwright's long account that tells: what the browser itself printed, else how it ended.
 *
 * @param {string} message
 * @returns {string}
 */
export function reasonOf(message) {
  const telling = [/\]\[err\] (.+)/, /<process did (exit: [^>]+)>/, /(.+)/];
  for (const pattern of telling) {
    const reason = pattern.exec(message)?.[1]?.trim();
    if (reason) return reason;
  }
  return 'for no reason that it gives';
}
