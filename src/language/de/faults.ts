import type { faultWords } from '../en/faults.ts';
import type { Translated } from '../word-group.ts';

export const faults: Translated<typeof faultWords> = () => ({
  twice: 'id: kommt auf dieser Seite zweimal vor',
  unexpected: (path, expected, got) =>
    `${path === '' ? '' : `${path}: `}erwartet: ${expected}; erhalten: ${got}`,
  expected: {
    value: 'ein Wert',
    wholeNumber: 'eine ganze Zahl',
    wholeNumberFrom0: 'eine ganze Zahl ab 0',
    text: 'ein Text',
    shorter: 'ein kürzerer Text',
    yesOrNo: 'true oder false',
    documented: 'einer der Werte, die die API dokumentiert',
    object: 'ein Objekt',
    list: 'eine Liste',
    other: 'etwas anderes',
  },
  got: { nothing: 'nichts', object: 'ein Objekt', list: 'eine Liste' },
});
