import type { filteringWords } from '../en/filtering.ts';
import type { Translated } from '../word-group.ts';

export const filtering: Translated<typeof filteringWords> = ({ number, count, amount, plural }) => ({
  search: 'Suche',
  tryThis: 'Zum Beispiel 8 Kerne 32 GB',
  andText: (text) => `und der Text „${text}“`,
  apply: 'Anwenden',
  show: 'Passende Pakete anzeigen',
  leftOut: (unknown) =>
    `${count(unknown, { one: 'Paket', other: 'Pakete' })} ohne Angabe ${plural(unknown, { one: 'ist', other: 'sind' })} nicht berücksichtigt.`,
  any: 'Beliebig',
  bin: (from, to, unit, packages) =>
    `${from === to ? '' : `${number(from)} bis `}${amount(to, unit)}: ${count(packages, { one: 'Paket', other: 'Pakete' })}`,
  inUse: 'Aktive Filter',
  quoted: (text) => `„${text}“`,
  remove: (what) => `Entfernen: ${what}`,
  clear: 'Filter zurücksetzen',
});
