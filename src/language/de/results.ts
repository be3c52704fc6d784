import type { resultWords } from '../en/results.ts';
import type { Translated } from '../word-group.ts';

export const results: Translated<typeof resultWords> = ({ number, count }) => ({
  packages: 'Pakete',
  loading: 'Pakete werden geladen …',
  loadingSome: (packages) => count(packages, { one: 'Paket wird geladen', other: 'Pakete werden geladen' }),
  notLoaded: 'Die Pakete konnten nicht geladen werden',
  inTheWay: 'Es gibt ein Problem.',
  stillShown: (summary, whose) => `Weiterhin angezeigt: ${summary} (${whose}).`,
  noneHere: 'Hier gibt es keine Pakete',
  range: (first, last, total) =>
    total === undefined
      ? `${number(first)}–${number(last)} von vielen Paketen`
      : `${number(first)}–${number(last)} von ${count(total, { one: 'Paket', other: 'Paketen' })}`,
  memory: 'Arbeits\u00ADspeicher',
  storage: 'Speicher\u00ADplatz',
  sharingUnknown: '(CPU-Art: keine Angabe)',
  ipv4: (addresses) => `${number(addresses)} IPv4`,
  bandwidth: 'Datenverkehr',
  monthly: (gigabytes) => `${number(gigabytes)} GB im Monat`,
  permalinkOf: (name) => `Permalink von ${name}`,
  choose: 'Auswählen',
  chooseOne: (name) => `${name} auswählen`,
});
