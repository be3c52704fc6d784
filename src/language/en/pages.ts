import { wordGroup } from '../word-group.ts';

/** What the pages share. */
export const pageWords = wordGroup('pages', () => ({
  page: (page: number) => `Page ${page}`,
  breadcrumb: 'Breadcrumb',
  allPackages: 'All packages',
  compare: 'Compare',
  compareOne: (name: string) => `Compare ${name}`,
  /** `storage not stated` */
  unknown: (what: string) => `${what} not stated`,
  conflict: 'This link names more than one organization',
  conflictTitle: 'Two organizations in one link',
  whichOne: 'The packages of only one can be listed at a time. Which one is meant?',
  show: (organization: string) => `Show ${organization}`,
}));
