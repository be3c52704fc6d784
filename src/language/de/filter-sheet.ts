import type { filterSheetWords } from '../en/filter-sheet.ts';
import type { Translated } from '../word-group.ts';

export const filterSheet: Translated<typeof filterSheetWords> = ({ count }) => ({
  filters: 'Filter',
  show: (matching) =>
    `${matching === undefined ? 'Pakete' : count(matching, { one: 'Paket', other: 'Pakete' })} anzeigen`,
});
