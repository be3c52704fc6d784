import { wordGroup } from '../word-group.ts';

/** Why an entry of the API's lists could not be read. Names of fields are the API's. */
export const faultWords = wordGroup('faults', () => ({
  twice: 'id: appears twice on this page',
  /** `path` may be empty. */
  unexpected: (path: string, expected: string, got: string) =>
    `${path === '' ? '' : `${path}: `}expected ${expected}, got ${got}`,
  expected: {
    value: 'a value',
    wholeNumber: 'a whole number',
    wholeNumberFrom0: 'a whole number from 0',
    text: 'some text',
    shorter: 'a shorter text',
    yesOrNo: 'true or false',
    documented: 'one of the values that the API documents',
    object: 'an object',
    list: 'a list',
    other: 'something else',
  },
  got: { nothing: 'nothing', object: 'an object', list: 'a list' },
}));
