import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { LONGEST_ANSWER_MS } from '../operations/graceful-stop.ts';

/** The example of a unit, as far as that can be told without a systemd that runs. */

const UNIT = join(import.meta.dirname, 'vm-catalogue@.service');
const text = readFileSync(UNIT, 'utf8');

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

test.skipIf(!hasSystemd)(
  `systemd understands the unit${hasSystemd ? '' : ' (skipped: there is no systemd-analyze here)'}`,
  () => {
    const { stdout, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', UNIT], {
      encoding: 'utf8',
    });
    // A machine that only tests may have Node elsewhere.
    const complaints = (stdout + stderr)
      .split('\n')
      .filter((line) => line.includes('vm-catalogue') && !line.includes('/usr/bin/node is not executable'));
    expect(complaints).toEqual([]);
  },
);

test('what it sets are settings, and good ones', () => {
  const assignments = [...text.matchAll(/^Environment=(.*)$/gm)].flatMap(([, line = '']) => line.split(' '));
  const environment = Object.fromEntries(
    assignments.map((assignment) => {
      const [name = '', value = ''] = assignment.split('=');
      return [
        name,
        value.replaceAll('%i', '4173').replaceAll('%d', '/run/credentials/vm-catalogue@4173.service'),
      ];
    }),
  );
  const paths: string[] = [];
  const reading = readConfig(environment, (path) => {
    paths.push(path);
    return 'kat_token\n';
  });
  expect(reading).toMatchObject({
    ok: true,
    warnings: [],
    config: {
      host: '127.0.0.1',
      port: 4173,
      source: { kind: 'api', token: 'kat_token' },
      operations: { metrics: { host: '127.0.0.1', port: 14_173 } },
    },
  });
  const [, credential] = /^LoadCredential=([\w-]+):/m.exec(text) ?? [];
  expect(paths).toEqual([`/run/credentials/vm-catalogue@4173.service/${credential}`]);
});

test('it leaves answers under way the time that they have', () => {
  const seconds = Number(/^TimeoutStopSec=(\d+)$/m.exec(text)?.[1]);
  // And what the end itself takes.
  expect(seconds).toBeGreaterThanOrEqual(LONGEST_ANSWER_MS / 1000 + 5);
});
