import type { packageMapWords } from '../en/package-map.ts';
import type { Translated } from '../word-group.ts';

export const packageMap: Translated<typeof packageMapWords> = ({ count }) => ({
  about:
    'CPU-Kerne und Arbeitsspeicher, jede Verdopplung ist ein gleich großer Schritt; je größer ein Punkt, desto mehr Speicherplatz.',
  asTable: 'Als Tabelle anzeigen',
  merged: {
    storage:
      'Zu viele Pakete, um jede Speicherplatzgröße einzeln zu zeigen: Ein Punkt steht für alle Pakete einer Gruppe an dieser Stelle.',
    group:
      'Zu viele Pakete, um jede Gruppe einzeln zu zeigen: Ein Punkt steht für alle Pakete mit gleich vielen Kernen und gleich viel Arbeitsspeicher.',
  },
  unplaced: (packages) =>
    `${count(packages, { one: 'Paket fehlt', other: 'Pakete fehlen' })} hier, weil Kerne oder Arbeitsspeicher nicht angegeben sind.`,
  axis: (label, unit) => `${label}, ${unit}`,
  points: 'Pakete nach Kernen und Arbeitsspeicher',
  point: (who, what) => `${who}: ${what.join(', ')}`,
  andOthers: (packages, names) =>
    `${count(packages, { one: 'Paket', other: 'Pakete' })}, ${names.join(', ')} und andere`,
  hint: 'Ziehen Sie ein Rechteck auf, um nur die Pakete darin anzuzeigen; die Filter daneben bewirken dasselbe. Ein Punkt führt zu seinen Paketen.',
  empty: 'In diesem Rechteck liegt kein Paket.',
  groups: 'Gruppen',
  several: 'Mehrere Gruppen',
});
