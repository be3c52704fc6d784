import type { packageStudyWords } from '../en/package-studies.ts';
import type { Translated } from '../word-group.ts';

export const packageStudies: Translated<typeof packageStudyWords> = ({ number, amount, count }) => ({
  loading: (name) => `${name} wird geladen`,
  closest: 'Diese Namen kommen am nächsten:',
  choose: 'Dieses Paket auswählen',
  order: (name) => `${name} bestellen`,
  haveNow: 'Dieses habe ich jetzt',
  permalink: 'Permalink',
  permalinkOf: (name) => `Permalink von ${name}`,
  permalinkIs: 'Was man in Skripte und Links schreibt.',
  id: 'ID',
  idOf: (name) => `ID von ${name}`,
  idIs: 'Was gleich bleibt, auch wenn sich der Name ändert.',
  among: (packages) => `Was es hat, unter ${count(packages, { one: 'Paket', other: 'Paketen' })}`,
  howMuch: (bars) => `Wie viele Pakete wie viel haben. ${bars.join('; ')}`,
  what: (bars) => `Wie viele Pakete was haben. ${bars.join('; ')}`,
  range: (from, to, unit) =>
    from === to ? amount(from, unit) : `${amount(from, unit)} bis ${amount(to, unit)}`,
  bar: (label, packages) => `${label}: ${count(packages, { one: 'Paket', other: 'Pakete' })}`,
  oneStep: 'Einen Schritt von hier',
  step: (towards, label) => `${towards === 'more' ? 'Mehr' : 'Weniger'} ${label}:`,
  restSame: 'Alles andere gleich',
  family: 'Seine Familie',
  familyOf: 'Seine Familie: gleiche Gruppe, CPUs und Form',
  noGroup: 'Es ist in keiner Gruppe und gehört so zu keiner Familie.',
  alone:
    'Von keinem anderen Paket ist bekannt, dass es dieselbe Gruppe, dieselbe Art von CPUs und ebenso viel Arbeitsspeicher je Kern hat.',
  smaller: (packages) => `${number(packages)} ${packages === 1 ? 'kleineres' : 'kleinere'}`,
  larger: (packages) => `${number(packages)} ${packages === 1 ? 'größeres' : 'größere'}`,
  thisOne: '(dieses)',
});
