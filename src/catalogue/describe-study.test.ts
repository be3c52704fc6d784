import { describe, expect, it } from 'vitest';
import { attributes } from './attributes.ts';
import {
  describeBecoming,
  describeChange,
  describeRest,
  describeStanding,
  describeUnknown,
  formatOrdinal,
} from './describe-study.ts';
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
  expect(formatOrdinal(value)).toBe(expected);
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
    expect(describeStanding(each)).toBe(expected);
  });
});

it('a change says how much of what', () => {
  expect(describeChange(range('memory'), 6)).toBe('6 GB more memory');
  expect(describeChange(range('storage'), -1000)).toBe('1,000 GB less storage');
  expect(describeChange(range('cores'), -2)).toBe('2 fewer cores');
  expect(describeChange(range('ipv4'), 1)).toBe('1 more IPv4 address');
});

describe('a change of packages', () => {
  const chosen = (...keys: string[]) => attributes.filter(({ key }) => keys.includes(key));
  it('names what was before, and what is after', () => {
    const others = chosen('dedicated', 'group').filter((each) => each.kind !== 'range');
    const to = examplePackage({ dedicated: true, group: null });
    expect(
      describeBecoming(others, examplePackage({ dedicated: false, group: { id: 'x', name: 'Trial' } }), to),
    ).toBe('dedicated CPUs instead of shared CPUs and no group instead of group Trial');
    expect(describeBecoming([], to, to)).toBeUndefined();
  });
  it('names what is not known', () => {
    expect(describeUnknown(chosen('bandwidth', 'dedicated', 'group'))).toBe(
      'bandwidth a month, CPUs and group',
    );
    expect(describeUnknown([])).toBeUndefined();
  });
});

describe('what else is different', () => {
  const from = examplePackage();
  it('is nothing, or all that is', () => {
    expect(describeRest(attributes, from, examplePackage({ memory: 12 }), range('memory'))).toBeUndefined();
    expect(
      describeRest(
        attributes,
        from,
        examplePackage({ memory: 12, cores: 4, dedicated: true, group: null, privacy: 'private' }),
        range('memory'),
      ),
    ).toBe('2 more cores, dedicated CPUs, no group, private availability, same storage');
    expect(
      describeRest(
        attributes,
        from,
        examplePackage({ group: { id: 'x', name: 'High memory' } }),
        range('memory'),
      ),
    ).toBe('group High memory, same cores, same storage');
  });
  it('may not be known', () => {
    const bare = examplePackage({ storage: undefined });
    expect(describeRest(attributes, from, bare, range('memory'))).toBe('storage not known, same cores');
    expect(describeRest(attributes, bare, bare, range('memory'))).toBeUndefined();
    const vague = examplePackage({ dedicated: undefined, group: undefined });
    expect(describeRest(attributes, from, vague, range('memory'))).toBe(
      'CPUs not known, group not known, same cores, same storage',
    );
    expect(describeRest(attributes, vague, vague, range('memory'))).toBeUndefined();
  });
});
