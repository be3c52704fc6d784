import { wordGroup } from '../word-group.ts';

/** What the pages share. */
export const pageWords = wordGroup('pages', ({ number }) => ({
  page: (page: number) => `Page ${number(page)}`,
  compare: 'Compare',
  compareOne: (name: string) => `Compare ${name}`,
  /** `storage not stated` */
  unknown: (what: string) => `${what} not stated`,
}));
