import type { resultToolWords } from '../en/result-tools.ts';
import type { Translated } from '../word-group.ts';

export const resultTools: Translated<typeof resultToolWords> = () => ({
  more: 'Mehr',
  columns: 'Spalten',
  sort: 'Sortieren',
  order: 'Sortierung',
  sortedBy: 'Sortiert nach',
  sortBy: 'Sortieren nach',
  thenBy: 'Dann nach',
  add: 'Hinzufügen',
  // The label as it is: behind “nach” it would need another ending.
  notBy: (label) => `Aus der Sortierung entfernen: ${label}`,
  sentence: (order) => `${order}.`,
  share: 'Teilen',
  copied: 'Link kopiert',
  copyThis: 'Diesen Link kopieren',
  export: 'Export',
  allAs: (format) => `Alle aufgelisteten Pakete als ${format}`,
  cannotSave:
    'Die Exportfunktion konnte nicht geladen werden: Versuchen Sie es erneut, sobald eine Verbindung besteht.',
});
