import { expect, it } from 'vitest';
import { english } from '#language/language.ts';
import { attributes } from './attributes.ts';
import { describeChange } from './describe-difference.ts';

const range = (key: string) => {
  const attribute = attributes.find((each) => each.key === key);
  if (attribute?.kind !== 'range') throw new Error(key);
  return attribute;
};

it('a change says how much of what', () => {
  expect(describeChange(english, range('memory'), 6)).toBe('6 GB more memory');
  expect(describeChange(english, range('storage'), -1000)).toBe('1,000 GB less storage');
  expect(describeChange(english, range('cores'), -2)).toBe('2 fewer cores');
  expect(describeChange(english, range('ipv4'), 1)).toBe('1 more IPv4 address');
});
