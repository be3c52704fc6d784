import { describe, expect, it } from 'vitest';
import { english } from '#language/language.ts';
import { attributes } from './attributes.ts';
import { describeRest, describeStanding } from './describe-study.ts';
import { examplePackage } from './example-package.ts';

const range = (key: string) => {
  const attribute = attributes.find((each) => each.key === key);
  if (attribute?.kind !== 'range') throw new Error(key);
  return attribute;
};

it.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [112, '112th'],
  [1003, '1,003rd'],
])('%d is the %s', (value, expected) => {
  const standing = { value: 8, more: value - 1, less: 0, same: 2000, unknown: 0, rank: value };
  expect(describeStanding(english, standing).split(' ')[0]).toBe(expected);
});

describe('where a package stands', () => {
  const standing = { value: 8, more: 2, less: 40, same: 5, unknown: 0, rank: 3 };
  it.each([
    [standing, '3rd of 48: 2 have more, 40 less, 5 as much'],
    [
      { ...standing, more: 1, same: 0, unknown: 1, rank: 2 },
      '2nd of 42: 1 has more, 40 less, 1 does not state it',
    ],
    [{ ...standing, more: 0, less: 0, same: 0, rank: 1 }, 'the only package'],
    [{ ...standing, more: 0, less: 0, same: 0, unknown: 3, rank: 1 }, 'the only one that states it'],
  ])('%o', (each, expected) => {
    expect(describeStanding(english, each)).toBe(expected);
  });
});

describe('what else is different', () => {
  const from = examplePackage();
  it('is nothing, or all that is', () => {
    expect(
      describeRest(english, attributes, from, examplePackage({ memory: 12 }), range('memory')),
    ).toBeUndefined();
    expect(
      describeRest(
        english,
        attributes,
        from,
        examplePackage({ memory: 12, cores: 4, dedicated: true, group: null, privacy: 'private' }),
        range('memory'),
      ),
    ).toBe('2 more cores, dedicated CPUs, no group, private availability, same storage');
    expect(
      describeRest(
        english,
        attributes,
        from,
        examplePackage({ group: { id: 'x', name: 'High memory' } }),
        range('memory'),
      ),
    ).toBe('group High memory, same cores, same storage');
  });
  it('may not be known', () => {
    const bare = examplePackage({ storage: undefined });
    expect(describeRest(english, attributes, from, bare, range('memory'))).toBe(
      'storage not known, same cores',
    );
    expect(describeRest(english, attributes, bare, bare, range('memory'))).toBeUndefined();
    const vague = examplePackage({ dedicated: undefined, group: undefined });
    expect(describeRest(english, attributes, from, vague, range('memory'))).toBe(
      'CPUs not known, group not known, same cores, same storage',
    );
    expect(describeRest(english, attributes, vague, vague, range('memory'))).toBeUndefined();
  });
});
