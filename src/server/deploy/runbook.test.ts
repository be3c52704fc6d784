import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { createMetrics } from '../operations/prometheus.ts';

/** What the runbook names is there. */

const runbook = readFileSync(join(import.meta.dirname, 'runbook.md'), 'utf8');
const SERVER = join(import.meta.dirname, '..');

test('each metric that it names is counted', async () => {
  const { text } = await createMetrics({ now: () => 0, ofProcess: true }).read();
  const counted = new Set([...text.matchAll(/^# HELP (\S+)/gm)].map(([, name]) => name));
  const named = runbook
    .match(/\b(?:catalogue|process|nodejs)_[a-z0-9_]+/g)
    ?.map((name) => name.replace(/_bucket$/, ''));
  expect(named?.length).toBeGreaterThan(10);
  expect(named?.filter((name) => !counted.has(name))).toEqual([]);
});

test('each metric of the catalogue’s own is named', async () => {
  const { text } = await createMetrics({ now: () => 0, ofProcess: false }).read();
  const counted = [...text.matchAll(/^# HELP (\S+)/gm)].map(([, name = '']) => name);
  expect(counted.length).toBeGreaterThan(8);
  expect(counted.filter((name) => !runbook.includes(name))).toEqual([]);
});

test('each setting that it names is one', () => {
  const named = new Set(runbook.match(/\b(?:CATALOGUE|KATAPULT)_[A-Z_]+/g));
  expect(named.size).toBeGreaterThan(2);
  const environment = Object.fromEntries([...named].map((name) => [name, '']));
  expect(readConfig(environment)).toMatchObject({ ok: true, warnings: [] });
});

const sources = readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.test)\.(?:ts|mjs)$/.test(file))
  .map((file) => readFileSync(join(SERVER, file), 'utf8'))
  .join('\n');

test('each line of the log that warns or tells of an error is explained', () => {
  const lines = [...sources.matchAll(/\blog\.(?:warn|error)\([\s\S]*?\},\s*(['"`])([\s\S]*?)\1/g)].map(
    ([, , line = '']) => line,
  );
  expect(lines.length).toBeGreaterThan(10);
  // What varies is left out.
  const fixed = lines.map((line) =>
    line.split(/\$\{[^}]*\}/).reduce((a, b) => (b.length > a.length ? b : a)),
  );
  expect(fixed.map((line) => line.trim().slice(0, 30)).filter((line) => !runbook.includes(line))).toEqual([]);
});

test('each line of the log that it explains is written', () => {
  const table = /^\| Line [\s\S]*?\n\n/m.exec(runbook)?.[0] ?? '';
  const lines = [...table.matchAll(/`((?:The|A|An) [^`]+)`/g)].map(([, line = '']) => line);
  expect(lines.length).toBeGreaterThan(7);
  // What varies is left out: a status, a code, seconds, a reason.
  const fixed = lines.map((line) => line.split(/ \d+|\(| …/)[0] ?? '');
  expect(fixed.filter((line) => !sources.includes(line))).toEqual([]);
});
