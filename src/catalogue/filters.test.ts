import { describe, expect, it } from 'vitest';
import {
  defaultOrder,
  filterOf,
  hasMinimums,
  rangeFilter,
  sameCriteria,
  sameFilter,
  setFilter,
  type Filters,
} from './filters.ts';

const few = { kind: 'range', min: 4, max: undefined } as const;
const most = { kind: 'range', min: undefined, max: 4 } as const;
const yes = { kind: 'flag', value: true } as const;
const some = { kind: 'choice', values: ['a', 'b'] } as const;

describe('filters', () => {
  it('are put in, replaced and taken out without a change to those before', () => {
    const before: Filters = { cores: few };
    expect(setFilter(before, 'dedicated', yes)).toEqual({ cores: few, dedicated: yes });
    expect(setFilter(before, 'cores', most)).toEqual({ cores: most });
    expect(setFilter(before, 'cores', undefined)).toEqual({});
    expect(before).toEqual({ cores: few });
  });
  it('have nothing that was not put in, whatever it is called', () => {
    expect(filterOf({}, 'constructor')).toBeUndefined();
    expect(filterOf(setFilter({}, '__proto__', yes), '__proto__')).toBe(yes);
  });
  it.each([
    [few, { ...few }, true],
    [few, most, false],
    [few, { ...few, max: 9 }, false],
    [few, yes, false],
    [yes, { ...yes, value: false }, false],
    [some, { kind: 'choice', values: ['b', 'a'] }, true],
    [some, { kind: 'choice', values: ['a'] }, false],
    [some, { kind: 'choice', values: ['a', 'c'] }, false],
    [some, undefined, false],
    [undefined, undefined, true],
  ] as const)('%j and %j are the same: %s', (a, b, same) => {
    expect(sameFilter(a, b)).toBe(same);
    expect(sameFilter(b, a)).toBe(same);
    expect(
      sameCriteria(
        { filters: setFilter({}, 'x', a), text: '' },
        { filters: setFilter({}, 'x', b), text: '' },
      ),
    ).toBe(same);
  });
  it('differ in the text, too', () => {
    expect(sameCriteria({ filters: {}, text: 'a' }, { filters: {}, text: 'b' })).toBe(false);
  });
  it('go by best fit once they ask for a minimum', () => {
    expect(hasMinimums({ cores: few })).toBe(true);
    expect(hasMinimums({ cores: most, dedicated: yes, memory: { kind: 'range', min: 0, max: 9 } })).toBe(
      false,
    );
    expect(defaultOrder({ cores: few })).toBe('fit');
    expect(defaultOrder({ cores: most })).toBe('listed');
  });
});

describe('a range', () => {
  it.each([
    [4, 16, { kind: 'range', min: 4, max: 16 }],
    [0.1 + 0.2, undefined, { kind: 'range', min: 0.3, max: undefined }],
    [0, Infinity, { kind: 'range', min: 0, max: 999_999_999_999 }],
    [16, 4, undefined],
    [undefined, undefined, undefined],
    [Number.NaN, 4, undefined],
    [undefined, -1, undefined],
  ])('from %s to %s', (min, max, expected) => {
    expect(rangeFilter(min, max)).toEqual(expected);
  });
});
