import { wordGroup } from '../word-group.ts';

/** What is said of a list, or a page of it, with nothing in it. */
export const emptyNoticeWords = wordGroup('empty-notice', ({ number }) => ({
  none: (whose: string) => `No packages are available to ${whose}`,
  showPublic: 'Show the public packages',
  listIsEmpty: 'The API answered, and its list is empty.',
  endsBefore: (page: number) => `The list ends before page ${page}`,
  noPage: (page: number, last: number) => `There is no page ${page}: the last one is ${last}`,
  goTo: (page: number) => `Go to page ${number(page)}`,
  goToFirst: 'Go to the first page',
  why: 'The list may have become shorter since this link was made, or the page size is another one.',
}));
