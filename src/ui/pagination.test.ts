import { describe, expect, it } from 'vitest';
import { pagesToShow } from './pagination.tsx';

const gap = undefined;

describe('the pages that are linked', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 10, [1, 2, gap, 10]],
    [2, 10, [1, 2, 3, gap, 10]],
    [4, 10, [1, 2, 3, 4, 5, gap, 10]],
    [5, 10, [1, gap, 4, 5, 6, gap, 10]],
    [7, 10, [1, gap, 6, 7, 8, 9, 10]],
    [10, 10, [1, gap, 9, 10]],
  ])('on page %i of %i', (page, total, expected) => {
    expect(pagesToShow(page, total)).toEqual(expected);
  });
  it('end with the current one where nobody knows how many there are', () => {
    expect(pagesToShow(1, undefined)).toEqual([1]);
    expect(pagesToShow(6, undefined)).toEqual([1, gap, 5, 6]);
  });
  it('do not include a page beyond the end', () => {
    expect(pagesToShow(99, 3)).toEqual([1, 2, 3]);
  });
});
