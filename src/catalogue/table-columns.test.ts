import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '#language/language.ts';
import { attributes } from './attributes.ts';
import { columnsOf } from './columns.ts';
import {
  columnsToChoose,
  columnsToKeep,
  NAME,
  shownColumns,
  toggleColumn,
  usualColumns,
} from './table-columns.ts';

const all = columnsOf(english, attributes).map(({ key }) => key);
const keysOf = (columns: readonly { readonly key: string }[]) => columns.map(({ key }) => key);

/** Some columns in some order, the name among them. */
const chosen = fc
  .shuffledSubarray(all.filter((key) => key !== NAME))
  .chain((keys) => fc.nat(keys.length).map((place) => [...keys.slice(0, place), NAME, ...keys.slice(place)]));

describe('the columns of a view', () => {
  it('are the usual ones where it names none: the name and the attributes but for ratios', () => {
    expect(keysOf(shownColumns(english, attributes, undefined))).toEqual(
      all.filter((key) => !['permalink', 'id', 'memory_per_core'].includes(key)),
    );
  });
  it('are those that it names, in its order, and always the name', () => {
    expect(keysOf(shownColumns(english, attributes, ['memory', 'name', 'cores']))).toEqual([
      'memory',
      'name',
      'cores',
    ]);
    expect(keysOf(shownColumns(english, attributes, ['memory', 'cores']))).toEqual([
      'name',
      'memory',
      'cores',
    ]);
    expect(keysOf(shownColumns(english, attributes, ['nothing']))).toEqual(['name']);
  });
  it('need not be told where they are the usual ones', () => {
    const usual = usualColumns(attributes);
    expect(columnsToKeep(attributes, usual)).toBeUndefined();
    expect(columnsToKeep(attributes, usual.toReversed())).toEqual(usual.toReversed());
    expect(columnsToKeep(attributes, usual.slice(1))).toEqual(usual.slice(1));
  });
});

describe('choosing columns', () => {
  it('offers each once, the chosen ones in their order', () => {
    fc.assert(
      fc.property(chosen, (keys) => {
        const offered = keysOf(columnsToChoose(english, attributes, keys));
        expect(offered.toSorted()).toEqual(all.toSorted());
        expect(offered.filter((key) => keys.includes(key))).toEqual(keys);
      }),
    );
  });
  it('puts one in beside its neighbours of the table, and leaves the others where they are', () => {
    expect(toggleColumn(english, attributes, ['name', 'storage', 'cores'], 'memory')).toEqual([
      'name',
      'storage',
      'cores',
      'memory',
    ]);
    fc.assert(
      fc.property(chosen, fc.constantFrom(...all), (keys, key) => {
        const toggled = toggleColumn(english, attributes, keys, key);
        expect(toggled.filter((each) => each !== key)).toEqual(keys.filter((each) => each !== key));
        expect(toggled.includes(key)).toBe(key === NAME || !keys.includes(key));
      }),
    );
  });
  it('taken out after it was put in, all is as before', () => {
    fc.assert(
      fc.property(chosen, fc.constantFrom(...all), (keys, key) => {
        fc.pre(!keys.includes(key));
        expect(toggleColumn(english, attributes, toggleColumn(english, attributes, keys, key), key)).toEqual(
          keys,
        );
      }),
    );
  });
});
