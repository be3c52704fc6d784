import type { columnWords } from '../en/columns.ts';
import type { Translated } from '../word-group.ts';

export const columns: Translated<typeof columnWords> = () => ({
  name: 'Name',
  permalink: 'Permalink',
  id: 'ID',
});
