import type { resultToolWords } from '../en/result-tools.ts';
import type { Translated } from '../word-group.ts';

export const resultTools: Translated<typeof resultToolWords> = () => ({
  more: 'Mehr',
  columns: 'Spalten',
  sort: 'Sortieren',
  order: 'Reihenfolge',
  sortedBy: 'Sortiert nach',
  sortBy: 'Sortieren nach',
  thenBy: 'Dann nach',
  add: 'Hinzufügen',
  notBy: (label) => `Nicht nach ${label} sortieren`,
  sentence: (order) => `${order}.`,
  share: 'Teilen',
  copied: 'Link kopiert',
  copyThis: 'Diesen Link kopieren',
  export: 'Exportieren',
  allAs: (format) => `Alle aufgeführten als ${format}`,
  cannotSave:
    'Der Programmteil zum Speichern konnte nicht geladen werden: Versuchen Sie es wieder, sobald es ein Netz gibt.',
});
