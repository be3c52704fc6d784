import type { previewWords } from '../en/previews.ts';
import type { Translated } from '../word-group.ts';

export const previews: Translated<typeof previewWords> = ({ number, count, list, plural }) => ({
  general: 'Die VM-Größen dieser Katapult-Cloud: die passende finden, vergleichen und verlinken.',
  packages: 'Pakete',
  packagesAsked: (asked) => `Pakete: ${asked}`,
  organizations: 'Organisationen',
  comparison: 'Vergleich',
  comparisonOf: (names, before) =>
    `Vergleich von ${list(names, 'and')}${before === undefined ? '' : `, ausgehend von ${before}`}`,
  onPage: (summary, page) => `${summary}, Seite ${number(page)}`,
  open: (named) => `Geöffnet: ${named}`,
  nearest: (named) => `Fast passend: ${named}`,
  andMore: (named, others) =>
    others === undefined ? `${named} und weitere` : `${named} und ${number(others)} weitere`,
  fromTo: (from, to) => `Wechsel von ${from} zu ${to}`,
  severalCalled: (amount, name) =>
    `${count(amount, { one: 'Paket', other: 'Pakete' })} mit dem Namen ${name}`,
  noneCalled: (name) => `Kein Paket heißt ${name}`,
  ofSandbox: (description) => `${description} (Sandbox-Daten.)`,
  sandbox: 'Sandbox-Daten, kein echter Katalog',
  cores: (cores) => plural(cores, { one: 'Kern', other: 'Kerne' }),
  memory: 'GB RAM',
  storage: 'GB Speicher',
  dedicated: 'Dediziert',
});
