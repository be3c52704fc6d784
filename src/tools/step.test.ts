import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';

const MODULE = new URL('step.mjs', import.meta.url).href;

/** Runs a line of a program that uses the module, and gives how it ended and what it printed. */
function program(code: string, env: Record<string, string> = {}) {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', `import { runStep, endWithNpm } from '${MODULE}';${code}`],
    { env: { PATH: process.env['PATH'], ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, out, err }));
  return { child, ended, out: () => out };
}

const node = (code: string) => `[process.execPath, '-e', ${JSON.stringify(code)}]`;

test('what goes well says nothing', async () => {
  const { ended } = program(
    `await runStep('failed', [${node('console.log("chatter")')}, ${node('console.error("more")')}]); console.log('on');`,
  );
  expect(await ended).toEqual({ code: 0, out: 'on\n', err: '' });
});

test('what fails shows its own words and the line, and ends with code 1', async () => {
  const { ended } = program(
    `await runStep('It could not be done.', [${node('console.log("why"); process.exit(3)')}, ${node('console.log("fine")')}]); console.log('on');`,
  );
  expect(await ended).toEqual({ code: 1, out: '', err: 'why\nIt could not be done.\n' });
});

test('a command that is not there is a failure too', async () => {
  const { ended } = program(`await runStep('It could not be done.', [['/no/such/command']]);`);
  expect(await ended).toMatchObject({
    code: 1,
    err: expect.stringMatching(/ENOENT\nIt could not be done\.\n$/),
  });
});

test('a signal ends the commands and the process; afterwards it means what it meant', async () => {
  const during = program(
    // It begins when the commands run and signals are heard, not before.
    `const step = runStep('failed', [${node('setTimeout(() => {}, 20000)')}]); console.log('begin'); await step; console.log('on');`,
  );
  await expect.poll(during.out).toBe('begin\n');
  during.child.kill('SIGTERM');
  expect(await during.ended).toMatchObject({ code: 143, out: 'begin\n', err: '' });

  const after = program(
    `await runStep('failed', [${node('')}]); process.on('SIGTERM', () => process.exit(7)); console.log('on'); setTimeout(() => {}, 20000);`,
  );
  await expect.poll(after.out).toBe('on\n');
  after.child.kill('SIGTERM');
  expect((await after.ended).code).toBe(7);
});

test.runIf(process.platform !== 'win32')(
  'a command that npm runs through a shell ends when the shell does',
  async () => {
    const shell = spawn(
      'sh',
      // The second command keeps the shell from becoming the first.
      ['-c', `"${process.execPath}" --input-type=module -e "$CODE"; true`],
      {
        env: {
          PATH: process.env['PATH'],
          npm_lifecycle_event: 'start',
          CODE: `import { endWithNpm } from '${MODULE}'; endWithNpm(); process.on('SIGTERM', () => { console.log('told'); process.exit(); }); console.log(process.pid); setTimeout(() => {}, 20000);`,
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let out = '';
    shell.stdout.setEncoding('utf8').on('data', (text) => (out += text));
    await expect.poll(() => out).toMatch(/^\d+\n$/);
    shell.kill('SIGTERM');
    await expect.poll(() => out).toMatch(/^\d+\ntold\n$/);
  },
);
