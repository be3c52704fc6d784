import { wordGroup } from '../word-group.ts';

/** The choice of the table's columns. */
export const columnChooserWords = wordGroup('column-chooser', () => ({
  columns: 'Columns',
  /** Of the one that cannot be taken out. */
  always: 'always',
  moved: (label: string, place: number, of: number) => `${label} is column ${place} of ${of}`,
  usual: 'The usual columns',
  backToUsual: 'Back to the usual columns',
}));
