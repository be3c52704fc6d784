import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('the README has every setting, and no other', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const rows = [...readme.matchAll(/^\| `([A-Z][A-Z_]+)` /gm)].map(([, name]) => name);
  const reading = readConfig({ KATAPULT_NOTHING: 'x' });
  // What the operator is told of a setting that there is not.
  const told = reading.ok ? (reading.warnings[0] ?? '') : '';
  const settings = told
    .match(/[A-Z]+(?:_[A-Z]+)+|\b(?:PORT|HOST)\b/g)
    ?.filter((name) => name !== 'KATAPULT_NOTHING');
  expect(rows.toSorted()).toEqual(settings?.toSorted());
});
