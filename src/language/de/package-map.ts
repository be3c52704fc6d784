import type { packageMapWords } from '../en/package-map.ts';
import type { Translated } from '../word-group.ts';

export const packageMap: Translated<typeof packageMapWords> = ({ count }) => ({
  about:
    'CPU-Kerne und Arbeitsspeicher, jede Verdopplung ein gleich großer Schritt; je größer ein Punkt, desto mehr Speicherplatz.',
  asTable: 'Als Tabelle lesen',
  merged: {
    storage:
      'Es ist zu viel, um jede Größe des Speicherplatzes zu zeichnen: Ein Punkt steht für alle Pakete einer Gruppe an dieser Stelle.',
    group:
      'Es ist zu viel, um jede Gruppe zu zeichnen: Ein Punkt steht für alle Pakete mit so vielen Kernen und so viel Arbeitsspeicher.',
  },
  unplaced: (packages) =>
    `${count(packages, { one: 'Paket hat', other: 'Pakete haben' })} hier keinen Platz, weil zu Kernen oder Arbeitsspeicher die Angabe fehlt.`,
  axis: (label, unit) => `${label}, ${unit}`,
  points: 'Pakete nach Kernen und Arbeitsspeicher',
  point: (who, what) => `${who}: ${what.join(', ')}`,
  andOthers: (packages, names) =>
    `${count(packages, { one: 'Paket', other: 'Pakete' })}, ${names.join(', ')} und andere`,
  hint: 'Ziehen Sie ein Rechteck auf, um nur zu behalten, was darin liegt; die Felder daneben bewirken dasselbe. Ein Punkt führt zu seinen Paketen.',
  empty: 'In diesem Rechteck liegt kein Paket.',
  groups: 'Gruppen',
  several: 'Mehrere Gruppen',
});
