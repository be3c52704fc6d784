import type { packageStudyWords } from '../en/package-studies.ts';
import type { Translated } from '../word-group.ts';

export const packageStudies: Translated<typeof packageStudyWords> = ({ number, amount, count }) => ({
  loading: (name) => `${name} wird geladen`,
  closest: 'Ähnlich heißen diese Pakete:',
  choose: 'Dieses Paket auswählen',
  order: (name) => `${name} bestellen`,
  haveNow: 'Als aktuelles Paket festlegen',
  permalink: 'Permalink',
  permalinkOf: (name) => `Permalink von ${name}`,
  permalinkIs: 'Für Skripte und Links.',
  id: 'ID',
  idOf: (name) => `ID von ${name}`,
  idIs: 'Bleibt gleich, auch wenn sich der Name ändert.',
  among: (packages) => `Ausstattung und Rang unter ${count(packages, { one: 'Paket', other: 'Paketen' })}`,
  howMuch: (bars) => `Anzahl der Pakete je Wert. ${bars.join('; ')}`,
  what: (bars) => `Anzahl der Pakete je Eigenschaft. ${bars.join('; ')}`,
  range: (from, to, unit) =>
    from === to ? amount(from, unit) : `${amount(from, unit)} bis ${amount(to, unit)}`,
  bar: (label, packages) => `${label}: ${count(packages, { one: 'Paket', other: 'Pakete' })}`,
  oneStep: 'Nächstgrößere und nächstkleinere Pakete',
  step: (towards, label) => `${towards === 'more' ? 'Mehr' : 'Weniger'} ${label}:`,
  restSame: 'Sonst alles gleich',
  family: 'Paketfamilie',
  familyOf: 'Paketfamilie: gleiche Gruppe, gleiche CPU-Art, gleich viel Arbeitsspeicher je Kern',
  noGroup: 'Das Paket ist in keiner Gruppe und gehört daher zu keiner Familie.',
  alone:
    'Kein anderes Paket hat nach den vorhandenen Angaben dieselbe Gruppe, dieselbe CPU-Art und gleich viel Arbeitsspeicher je Kern.',
  smaller: (packages) => `${number(packages)} ${packages === 1 ? 'kleineres' : 'kleinere'}`,
  larger: (packages) => `${number(packages)} ${packages === 1 ? 'größeres' : 'größere'}`,
  thisOne: '(dieses)',
});
