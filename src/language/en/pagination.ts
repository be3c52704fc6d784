import { wordGroup } from '../word-group.ts';

/** The ways to the other pages of a list. */
export const paginationWords = wordGroup('pagination', () => ({
  pages: 'Pages',
  previous: '‹ Previous',
  previousPage: 'Previous page',
  next: 'Next ›',
  nextPage: 'Next page',
  perPage: 'Per page',
  packagesPerPage: 'Packages per page',
}));
