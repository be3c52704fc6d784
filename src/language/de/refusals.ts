import type { refusalWords } from '../en/refusals.ts';
import type { Translated } from '../word-group.ts';

export const refusals: Translated<typeof refusalWords> = ({ number, list }) => ({
  twice: 'Das kommt zweimal vor, und das erste zählt',
  range: (key) => `${key} ist ein Bereich wie 4..16, 8.. oder ..400`,
  number: (key) => `${key} ist eine Zahl wie 4 oder 1.5`,
  turned: (key, instead) => `${key} beginnt über seinem Ende; gemeint ist vielleicht ${instead}`,
  flag: (key) => `${key} ist yes oder no`,
  choice: (key, values) => `${key} ist ${list(values, 'or')}`,
  long: (key, most) => `${key} hat höchstens ${number(most)} Zeichen`,
  many: (key, most) => `Nur die ersten ${number(most)} von ${key} zählen`,
  organization: 'Eine Organisation wird mit ihrer Sub-Domain oder ihrer ID (org_…) genannt',
  name: (most) =>
    `Ein Paket wird mit seinem Permalink oder seiner ID genannt, mit höchstens ${number(most)} Zeichen`,
  compared: (most) => `Höchstens ${number(most)} Pakete können verglichen werden`,
  text: (most) => `Ein Text hat höchstens ${number(most)} Zeichen`,
  order: (example) => `Eine Reihenfolge ist fit, listed oder Merkmale wie ${example}`,
  layout: (values) => `Ein Layout ist eines von ${values.join(', ')}`,
  columns: (values) => `Spalten sind einige von ${values.join(', ')}`,
  page: 'Eine Seite ist eine ganze Zahl ab 1',
  pageSize: (most) => `Eine Seitengröße ist eine ganze Zahl von 1 bis ${number(most)}`,
  baseline: 'Ein Bezug ist eines der Pakete, die verglichen werden',
  differences: 'differences kann nur only sein',
  locale: (values) => `Eine Sprache ist eine von ${values.join(', ')}`,
});
