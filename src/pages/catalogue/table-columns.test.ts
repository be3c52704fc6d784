import { describe, expect, it } from 'vitest';
import { attributes } from '#catalogue/attributes.ts';
import { columnsOf } from '#catalogue/columns.ts';
import { columnOptions, moveColumn, shownColumns, toggleColumn } from './table-columns.ts';

const all = columnsOf(attributes);
const keysShown = (keys?: readonly string[]) => shownColumns(all, keys).map(({ key }) => key);
const options = (keys?: readonly string[]) =>
  columnOptions(all, keys).map(({ column, isShown }) => (isShown ? column.key : `(${column.key})`));
const usual = ['name', ...attributes.map(({ key }) => key)];

describe('the columns shown', () => {
  it('are the name and all attributes, usually', () => {
    expect(keysShown()).toEqual(usual);
  });
  it('are those of the link, with the name first whatever it says', () => {
    expect(keysShown(['memory', 'name', 'cores'])).toEqual(['name', 'memory', 'cores']);
    expect(keysShown(['memory', 'id'])).toEqual(['name', 'memory', 'id']);
    expect(keysShown([])).toEqual(['name']);
  });
  it('pass over what is unknown or there twice', () => {
    expect(keysShown(['memory', 'nonsense', 'memory'])).toEqual(['name', 'memory']);
  });
});

describe('the list of columns', () => {
  it('has those that are not shown where they usually stand', () => {
    expect(options(['name', 'memory', 'cores', 'dedicated'])).toEqual([
      '(permalink)',
      '(id)',
      'memory',
      '(storage)',
      '(memory_per_core)',
      '(bandwidth)',
      '(ipv4)',
      'cores',
      'dedicated',
      '(group)',
      '(privacy)',
    ]);
  });
  it('does not move when a column is taken away and comes back', () => {
    const without = toggleColumn(all, undefined, 'storage');
    const order = (keys?: readonly string[]) => columnOptions(all, keys).map(({ column }) => column.key);
    expect(order(without)).toEqual(order());
    expect(toggleColumn(all, without, 'storage')).toBeUndefined();
  });
});

describe('a change of columns', () => {
  it('takes one away and brings one', () => {
    expect(toggleColumn(all, undefined, 'storage')).toEqual(usual.filter((key) => key !== 'storage'));
    expect(toggleColumn(all, ['name', 'cores'], 'id')).toEqual(['name', 'id', 'cores']);
    expect(toggleColumn(all, ['name', 'cores'], 'cores')).toEqual(['name']);
  });
  it('moves one up, down, and no further than the ends', () => {
    const keys = ['name', 'cores', 'memory', 'storage'];
    expect(moveColumn(all, keys, 'memory', 1)).toEqual(['name', 'memory', 'cores', 'storage']);
    expect(moveColumn(all, keys, 'memory', 3)).toEqual(['name', 'cores', 'storage', 'memory']);
    expect(moveColumn(all, keys, 'memory', 0)).toEqual(['name', 'memory', 'cores', 'storage']);
    expect(moveColumn(all, keys, 'memory', 99)).toEqual(['name', 'cores', 'storage', 'memory']);
    expect(moveColumn(all, keys, 'group', 1)).toEqual(keys);
  });
  it('leaves the usual columns out of the link', () => {
    const moved = moveColumn(all, undefined, 'cores', 2);
    expect(moved).toHaveLength(usual.length);
    expect(moveColumn(all, moved, 'cores', 1)).toBeUndefined();
  });
});
