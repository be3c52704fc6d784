import type { refusalWords } from '../en/refusals.ts';
import type { Translated } from '../word-group.ts';

export const refusals: Translated<typeof refusalWords> = ({ number, list }) => ({
  twice: 'Die Angabe kommt doppelt vor, es gilt die erste',
  range: (key) => `${key} muss ein Bereich sein, etwa 4..16, 8.. oder ..400`,
  number: (key) => `${key} muss eine Zahl sein, etwa 4 oder 1.5`,
  turned: (key, instead) =>
    `Bei ${key} ist der Anfang größer als das Ende; gemeint ist vielleicht ${instead}`,
  flag: (key) => `${key} muss yes oder no sein`,
  choice: (key, values) => `${key} muss ${list(values, 'or')} sein`,
  long: (key, most) => `${key} darf höchstens ${number(most)} Zeichen haben`,
  many: (key, most) => `Von ${key} gelten nur die ersten ${number(most)}`,
  organization: 'Eine Organisation wird mit ihrer Subdomain oder ihrer ID (org_…) angegeben',
  name: (most) =>
    `Ein Paket wird mit seinem Permalink oder seiner ID angegeben, mit höchstens ${number(most)} Zeichen`,
  compared: (most) => `Höchstens ${number(most)} Pakete können verglichen werden`,
  text: (most) => `Ein Suchtext darf höchstens ${number(most)} Zeichen haben`,
  order: (example) => `Eine Sortierung muss fit, listed oder eine Folge von Merkmalen sein, etwa ${example}`,
  layout: (values) => `Mögliche Ansichten sind ${list(values, 'and')}`,
  columns: (values) => `Mögliche Spalten sind ${list(values, 'and')}`,
  page: 'Eine Seite muss eine ganze Zahl ab 1 sein',
  pageSize: (most) => `Die Anzahl pro Seite muss eine ganze Zahl von 1 bis ${number(most)} sein`,
  baseline: 'Das Bezugspaket muss eines der verglichenen Pakete sein',
  differences: 'differences kann nur only sein',
  locale: (values) => `Mögliche Sprachen sind ${list(values, 'and')}`,
});
