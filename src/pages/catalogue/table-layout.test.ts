import { describe, expect, it } from 'vitest';
import { attributes } from '#catalogue/attributes.ts';
import { columnsOf } from '#catalogue/columns.ts';
import { shownColumns } from '#catalogue/table-columns.ts';
import { english } from '#language/language.ts';
import { columnWidth, layColumns, scrollerClass } from './table-layout.ts';

describe('the width of a column', () => {
  it('is enough for the longest word of its heading, and for its values', () => {
    const widths = columnsOf(english, attributes).map((column) => [column.key, columnWidth(column)]);
    expect(Object.fromEntries(widths)).toMatchObject({ cores: 4.15, memory: 4.76, dedicated: 6.63 });
    for (const [, width] of widths) expect(width).toBeGreaterThan(3);
  });
  it('lets the usual columns stand beside the filters on a screen of 1280 px', () => {
    expect(layColumns(shownColumns(english, attributes, undefined)).needed).toBeLessThanOrEqual(58);
  });
  it('is less for the name where there is little room', () => {
    expect(layColumns(shownColumns(english, attributes, ['name', 'cores']))).toEqual({
      widths: ['min(11.25rem, 44cqi)', '4.15rem'],
      least: 'calc(min(11.25rem, 44cqi) + 4.15rem)',
      needed: 15.4,
    });
  });
});

it('a table scrolls by itself until there is room for it', () => {
  expect(scrollerClass(12)).toContain('40rem');
  expect(scrollerClass(58)).toContain('58rem');
  expect(scrollerClass(58.01)).toContain('66rem');
  expect(scrollerClass(500)).toBe('');
});
