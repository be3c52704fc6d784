import type { layoutWords } from '../en/layouts.ts';
import type { Translated } from '../word-group.ts';

export const layouts: Translated<typeof layoutWords> = () => ({
  label: 'Ansicht',
  grid: 'Raster',
  table: 'Tabelle',
  map: 'Karte',
});
