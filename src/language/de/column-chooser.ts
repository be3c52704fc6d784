import type { columnChooserWords } from '../en/column-chooser.ts';
import type { Translated } from '../word-group.ts';

export const columnChooser: Translated<typeof columnChooserWords> = () => ({
  columns: 'Spalten',
  always: 'immer',
  moved: (label, place, of) => `${label}: jetzt Spalte ${place} von ${of}`,
  usual: 'Standardspalten',
  backToUsual: 'Standardspalten wiederherstellen',
});
