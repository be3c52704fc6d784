import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isInstalled } from './install.mjs';

const wanted = {
  '': {},
  'node_modules/one': { version: '1.0.0' },
  'node_modules/two': { version: '2.1.0' },
  'node_modules/two/node_modules/one': { version: '0.9.0' },
  'node_modules/for-windows': { version: '1.0.0', optional: true },
};
const { '': _project, 'node_modules/for-windows': _optional, ...present } = wanted;

test('all that is wanted is there: nothing to install', () => {
  expect(isInstalled(wanted, present)).toBe(true);
  expect(isInstalled(wanted, { ...present, 'node_modules/left-over': { version: '1.0.0' } })).toBe(true);
});

test.each([
  ['nothing is there', undefined],
  ['nothing is noted', {}],
  ['one is missing', { ...present, 'node_modules/two/node_modules/one': {} }],
  ['one has another version', { ...present, 'node_modules/two': { version: '2.0.9' } }],
])('%s: to be installed', (_, there) => {
  expect(isInstalled(wanted, there)).toBe(false);
});

test('this project is installed as its lock file says', () => {
  const packages = (file: string) =>
    (
      JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')) as {
        packages: typeof wanted;
      }
    ).packages; // npm's own format, which the tool reads as well
  expect(isInstalled(packages('package-lock.json'), packages('node_modules/.package-lock.json'))).toBe(true);
});
