import { wordGroup } from '../word-group.ts';

/** What heads the columns that name a package. */
export const columnWords = wordGroup('columns', () => ({
  name: 'Name',
  permalink: 'Permalink',
  id: 'ID',
}));
