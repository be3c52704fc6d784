import { expect, it } from 'vitest';
import { examplePackage } from './example-package.ts';
import { labelsById, packageLabels } from './package-labels.ts';

it('packages are called by their names; where these do not tell them apart, by their IDs as well', () => {
  const named = (id: string, name: string) => examplePackage({ id, name });
  expect(
    packageLabels([named('1', 'ROCK'), named('2', ' ROCK\n'), named('3', 'BOULDER'), named('4', '\u200b')]),
  ).toEqual(['ROCK (1)', 'ROCK (2)', 'BOULDER', '4']);
});

it('a package that is there twice is not two of one name', () => {
  const [one, other] = [examplePackage({ id: '1', name: 'ROCK' }), examplePackage({ id: '2', name: 'ROCK' })];
  expect([...labelsById([one, one])]).toEqual([['1', 'ROCK']]);
  expect([...labelsById([one, other, one])]).toEqual([
    ['1', 'ROCK (1)'],
    ['2', 'ROCK (2)'],
  ]);
});
