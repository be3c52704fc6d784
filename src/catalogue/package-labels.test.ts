import { expect, it } from 'vitest';
import { examplePackage } from './example-package.ts';
import { packageLabels } from './package-labels.ts';

it('packages are called by their names; where these do not tell them apart, by their IDs as well', () => {
  const named = (id: string, name: string) => examplePackage({ id, name });
  expect(
    packageLabels([named('1', 'ROCK'), named('2', ' ROCK\n'), named('3', 'BOULDER'), named('4', '\u200b')]),
  ).toEqual(['ROCK (1)', 'ROCK (2)', 'BOULDER', '4']);
});
