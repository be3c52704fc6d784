import { wordGroup } from '../word-group.ts';

/** What can be done with the results as a whole: sorted, shared, saved. */
export const resultToolWords = wordGroup('result-tools', () => ({
  more: 'More',
  columns: 'Columns',
  sort: 'Sort',
  order: 'Sort order',
  sortedBy: 'Sorted by',
  sortBy: 'Sort by',
  thenBy: 'Then by',
  add: 'Add',
  notBy: (label: string) => `Do not sort by ${label}`,
  /** An order in words, as a sentence. */
  sentence: (order: string) => `${order}.`,
  share: 'Share',
  copied: 'Link copied',
  copyThis: 'Copy this link',
  export: 'Export',
  allAs: (format: string) => `All that is listed, as ${format}`,
  cannotSave: 'The code that saves could not be loaded: try again once there is a network.',
}));
