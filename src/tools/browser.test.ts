import { describe, expect, test } from 'vitest';
import { BrowserError, ensureBrowser, findBrowser, reasonOf } from './browser.mjs';

type Machine = NonNullable<Parameters<typeof findBrowser>[0]>;

const PLAYWRIGHTS = '/home/ada/.cache/ms-playwright/chromium-1/chrome';
const DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n';

/** A made-up machine: which programs are there, which of them do not open, and what a command brings. */
function machine({
  there = [],
  broken = [],
  brings = {},
  ...rest
}: Partial<Machine> & {
  there?: readonly string[];
  broken?: readonly string[];
  /** By a word of the command: the programs that are there after it. */
  brings?: Readonly<Record<string, readonly string[]>>;
}) {
  const programs = new Set(there);
  const commands: string[] = [];
  const made: Machine = {
    platform: 'linux',
    env: { PATH: '/usr/bin' },
    root: false,
    playwrights: PLAYWRIGHTS,
    osRelease: '',
    exists: (path) => programs.has(path),
    async run(command, args) {
      const line = [command, ...args].join(' ');
      commands.push(line);
      const brought = Object.entries(brings).find(([word]) => line.includes(word))?.[1];
      for (const program of brought ?? []) programs.add(program);
      return brought !== undefined;
    },
    complaint: async ({ executablePath }) =>
      broken.includes(executablePath) ? 'libnss3.so is missing' : null,
    say: () => {},
    ...rest,
  };
  return { made, commands };
}

describe('the browser that is found', () => {
  test('is the named one before all others', () => {
    const { made } = machine({
      env: { PLAYWRIGHT_CHROMIUM: '/opt/mine' },
      there: ['/opt/mine', PLAYWRIGHTS],
    });
    expect(findBrowser(made)?.executablePath).toBe('/opt/mine');
  });

  test('is never another one when the named one is not there', () => {
    const { made } = machine({ env: { PLAYWRIGHT_CHROMIUM: '/opt/mine' }, there: [PLAYWRIGHTS] });
    expect(() => findBrowser(made)).toThrow(BrowserError);
    expect(() => findBrowser(made)).toThrow('PLAYWRIGHT_CHROMIUM is "/opt/mine", where there is no program');
  });

  test("is Playwright's own before the system's, with no arguments", () => {
    const { made } = machine({ there: ['/usr/bin/chromium', PLAYWRIGHTS] });
    expect(findBrowser(made)).toEqual({ executablePath: PLAYWRIGHTS, args: [] });
  });

  test.each([
    ['linux', { PATH: '/usr/bin' }, '/usr/bin/chromium'],
    ['linux', { PATH: '/nix/bin:relative' }, '/nix/bin/google-chrome'],
    ['linux', {}, '/snap/bin/chromium'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', { HOME: '/Users/ada' }, '/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium'],
    [
      'win32',
      { PROGRAMFILES: 'C:\\Program Files' },
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    ['win32', { 'PROGRAMFILES(X86)': 'C:\\X86' }, 'C:\\X86\\Microsoft\\Edge\\Application\\msedge.exe'],
  ] as const)("is the system's, on %s with %o: %s", (platform, env, path) => {
    const { made } = machine({ platform, env, there: [path] });
    expect(findBrowser(made)?.executablePath).toBe(path);
  });

  test('runs without its sandbox for root alone', () => {
    const there = ['/usr/bin/chromium'];
    expect(findBrowser(machine({ there, root: true }).made)?.args).toContain('--no-sandbox');
    expect(findBrowser(machine({ there, root: false }).made)?.args).not.toContain('--no-sandbox');
  });

  test('is none on an empty machine', () => {
    expect(findBrowser(machine({}).made)).toBeUndefined();
  });
});

describe('a browser that is sure to open', () => {
  test('needs no command where there is one', async () => {
    const { made, commands } = machine({ there: ['/usr/bin/chromium'] });
    expect((await ensureBrowser(made)).executablePath).toBe('/usr/bin/chromium');
    expect(commands).toEqual([]);
  });

  test('is the next one when the first does not open', async () => {
    const { made, commands } = machine({
      there: [PLAYWRIGHTS, '/usr/bin/google-chrome', '/usr/bin/chromium'],
      broken: [PLAYWRIGHTS, '/usr/bin/google-chrome'],
    });
    expect((await ensureBrowser(made)).executablePath).toBe('/usr/bin/chromium');
    expect(commands).toEqual([]);
  });

  test('is no other than the named one', async () => {
    const { made, commands } = machine({
      env: { PLAYWRIGHT_CHROMIUM: '/opt/mine' },
      there: ['/opt/mine', PLAYWRIGHTS],
      broken: ['/opt/mine'],
    });
    await expect(ensureBrowser(made)).rejects.toThrow(
      'PLAYWRIGHT_CHROMIUM: /opt/mine does not open (libnss3.so is missing): name another, or unset it.',
    );
    expect(commands).toEqual([]);
  });

  test("is fetched as Playwright's own where there is none", async () => {
    const { made, commands } = machine({
      brings: { 'install chromium': [PLAYWRIGHTS] },
      osRelease: DEBIAN,
      root: true,
    });
    expect((await ensureBrowser(made)).executablePath).toBe(PLAYWRIGHTS);
    expect(commands).toEqual([expect.stringContaining('cli.js install chromium')]);
  });

  test("is Debian's where Playwright's cannot be fetched, or does not open", async () => {
    for (const brings of [{}, { 'cli.js install chromium': [PLAYWRIGHTS] }]) {
      const { made, commands } = machine({
        osRelease: DEBIAN,
        root: true,
        broken: [PLAYWRIGHTS],
        brings: { ...brings, 'apt-get install': ['/usr/bin/chromium'] },
      });
      expect((await ensureBrowser(made)).executablePath).toBe('/usr/bin/chromium');
      expect(commands.slice(1)).toEqual([
        'env DEBIAN_FRONTEND=noninteractive apt-get update',
        'env DEBIAN_FRONTEND=noninteractive apt-get install -y chromium',
      ]);
    }
  });

  test("is Debian's by way of a sudo that asks for no password", async () => {
    const brings = { '--non-interactive true': [], 'apt-get install': ['/usr/bin/chromium'] };
    const { made, commands } = machine({ osRelease: 'ID=mint\nID_LIKE="ubuntu debian"\n', brings });
    expect((await ensureBrowser(made)).executablePath).toBe('/usr/bin/chromium');
    expect(commands.at(-1)).toBe(
      'sudo --non-interactive env DEBIAN_FRONTEND=noninteractive apt-get install -y chromium',
    );
  });

  test.each([
    ['without the right to install', { osRelease: DEBIAN }],
    ['on another Linux', { osRelease: 'ID=fedora\n', root: true }],
    ['on macOS', { platform: 'darwin' }],
  ] as const)('is asked for in one line %s', async (_, rest) => {
    const { made, commands } = machine(rest);
    await expect(ensureBrowser(made)).rejects.toThrow(
      /^There is no browser here, and none could be installed: install Chrome or Chromium, or set PLAYWRIGHT_CHROMIUM .+$/,
    );
    expect(commands.join()).not.toContain('apt-get');
  });

  test('says why the one that is there was not taken', async () => {
    const { made } = machine({ there: ['/usr/bin/chromium'], broken: ['/usr/bin/chromium'] });
    await expect(ensureBrowser(made)).rejects.toThrow(
      '/usr/bin/chromium does not open (libnss3.so is missing)',
    );
  });
});

describe('the reason why a browser does not open', () => {
  test.each([
    [
      'launch: closed\nLogs:\n<launched> pid=7\n[pid=7][err] chrome: libnss3.so: cannot open\nCall log:\n',
      'chrome: libnss3.so: cannot open',
    ],
    [
      'launch: closed\n  - [pid=7] <process did exit: exitCode=1, signal=null>\n',
      'exit: exitCode=1, signal=null',
    ],
    ['launch: spawn /opt/mine EACCES\nCall log:\n', 'launch: spawn /opt/mine EACCES'],
    ['', 'for no reason that it gives'],
  ])('%j is %j', (message, reason) => {
    expect(reasonOf(message)).toBe(reason);
  });
});
