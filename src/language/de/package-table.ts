import type { packageTableWords } from '../en/package-table.ts';
import type { Translated } from '../word-group.ts';

export const packageTable: Translated<typeof packageTableWords> = () => ({
  label: 'Tabelle der Pakete',
  caption: (sorting) => `Pakete – ${sorting}`,
  of: (label, name) => `${label} von ${name}`,
  sortToo: (meaning) => `${meaning} Umschalttaste + Klick: zusätzlich danach sortieren.`,
  rank: (place, direction) => `(an ${place}. Stelle der Sortierung: ${direction})`,
});
