import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '#language/language.ts';
import { attributes } from './attributes.ts';
import { differenceOf, formatDifference, formatFactor, type Difference } from './difference.ts';
import { examplePackage } from './example-package.ts';
import { anyPackage } from './testing.ts';

const attributeOf = (key: string) => attributes.find((each) => each.key === key)!;
const memory = attributeOf('memory');
const byOf = (difference: Difference) => (difference.kind === 'amount' ? difference.by : undefined);

describe('the difference between two packages', () => {
  it('says how much more, and how many times as much', () => {
    expect(differenceOf(memory, examplePackage({ memory: 8 }), examplePackage({ memory: 24 }))).toEqual({
      kind: 'amount',
      by: 16,
      factor: 3,
    });
  });
  it('is not known where one of them does not tell: null is no zero', () => {
    const bandwidth = attributeOf('bandwidth');
    const some = examplePackage({ bandwidth: 1024 });
    expect(differenceOf(bandwidth, some, examplePackage({ bandwidth: null }))).toEqual({ kind: 'unknown' });
    expect(differenceOf(bandwidth, examplePackage({ bandwidth: undefined }), some)).toEqual({
      kind: 'unknown',
    });
  });
  it('has no factor from nothing', () => {
    const ipv4 = attributeOf('ipv4');
    expect(differenceOf(ipv4, examplePackage({ ipv4: 0 }), examplePackage({ ipv4: 2 }))).toEqual({
      kind: 'amount',
      by: 2,
      factor: undefined,
    });
  });
  it('has no more and no less in what is chosen', () => {
    const [group, dedicated] = [attributeOf('group'), attributeOf('dedicated')];
    expect(differenceOf(group, examplePackage(), examplePackage({ group: null }))).toEqual({ kind: 'other' });
    expect(differenceOf(dedicated, examplePackage(), examplePackage())).toEqual({ kind: 'same' });
  });
  it('is the other way round from the other side', () => {
    fc.assert(
      fc.property(fc.constantFrom(...attributes), anyPackage, anyPackage, (attribute, a, b) => {
        const [there, back] = [differenceOf(attribute, a, b), differenceOf(attribute, b, a)];
        expect(there.kind).toBe(back.kind);
        expect(byOf(there)).toBe(byOf(back) && -byOf(back)!);
        expect(['same', 'unknown']).toContain(differenceOf(attribute, a, a).kind);
      }),
    );
  });
  it('is written with its sign', () => {
    if (memory.kind !== 'range') throw new Error('Memory is a range');
    expect(formatDifference(english, memory, 8)).toBe('+8 GB');
    expect(formatDifference(english, memory, -1024)).toBe('−1,024 GB');
    expect([2, 4 / 3, 0.5, 0.001, undefined].map((each) => formatFactor(english, each))).toEqual([
      '2×',
      '1.33×',
      '0.5×',
      undefined,
      undefined,
    ]);
  });
});
