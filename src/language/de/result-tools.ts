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
  // The label as it is: behind “nach” it would need another ending.
  notBy: (label) => `Aus der Sortierung nehmen: ${label}`,
  sentence: (order) => `${order}.`,
  share: 'Teilen',
  copied: 'Link kopiert',
  copyThis: 'Diesen Link kopieren',
  export: 'Exportieren',
  allAs: (format) => `Alle aufgeführten Pakete als ${format}`,
  cannotSave:
    'Der Programmteil zum Speichern konnte nicht geladen werden: Versuchen Sie es wieder, sobald eine Verbindung besteht.',
});
