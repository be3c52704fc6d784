import { wordGroup } from '../word-group.ts';

/** A field for a range of numbers. */
export const rangeFieldWords = wordGroup('range-fields', () => ({
  atLeast: (label: string) => `${label}, at least`,
  atMost: (label: string) => `${label}, at most`,
  /** A field's name, with the unit of its number: `Memory, at least, in GB` */
  inUnit: (label: string, unit: string) => `${label}, in ${unit}`,
  /** Between two fields. */
  to: 'to',
}));
