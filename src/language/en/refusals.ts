import { wordGroup } from '../word-group.ts';

const CHARACTERS = { one: 'character', other: 'characters' };

/** Why a part of a link was ignored: what would have been accepted. Names and values are written as links have them. */
export const refusalWords = wordGroup('refusals', ({ number, count, list }) => ({
  twice: 'it is there twice, and the first one counts',
  range: (key: string) => `${key} is a range such as 4..16, 8.. or ..400`,
  number: (key: string) => `${key} is a number such as 4 or 1.5`,
  turned: (key: string, instead: string) => `${key} begins above its end: try ${instead}`,
  flag: (key: string) => `${key} is yes or no`,
  choice: (key: string, values: readonly string[]) => `${key} is ${list(values, 'or')}`,
  long: (key: string, most: number) => `${key} has at most ${count(most, CHARACTERS)}`,
  many: (key: string, most: number) => `only the first ${number(most)} of ${key} count`,
  organization: 'an organization is named by its sub-domain or its ID (org_…)',
  name: (most: number) =>
    `a package is named by its permalink or its ID, with at most ${count(most, CHARACTERS)}`,
  compared: (most: number) => `at most ${number(most)} packages can be compared`,
  text: (most: number) => `a text has at most ${count(most, CHARACTERS)}`,
  order: (example: string) => `an order is fit, listed, or attributes such as ${example}`,
  layout: (values: readonly string[]) => `a layout is one of ${values.join(', ')}`,
  columns: (values: readonly string[]) => `columns are some of ${values.join(', ')}`,
  page: 'a page is a whole number from 1',
  pageSize: (most: number) => `a page size is a whole number from 1 to ${number(most)}`,
  baseline: 'a baseline is one of the packages that are compared',
  differences: 'differences can be only',
  locale: (values: readonly string[]) => `a language is one of ${values.join(', ')}`,
}));
