import { wordGroup } from '../word-group.ts';

/** What opens and closes the filters where there is little room. */
export const filterSheetWords = wordGroup('filter-sheet', ({ count }) => ({
  filters: 'Filters',
  /** `matching` undefined: not known. */
  show: (matching: number | undefined) =>
    `Show ${matching === undefined ? 'packages' : count(matching, { one: 'package', other: 'packages' })}`,
}));
