import type { differenceWords } from '../en/differences.ts';
import type { Translated } from '../word-group.ts';

export const differences: Translated<typeof differenceWords> = ({ amount, count, list }) => ({
  more: (by, { unit, noun }) =>
    unit === undefined ? `${count(by, noun)} mehr` : `${amount(by, unit)} mehr ${noun.other}`,
  less: (by, { unit, noun }) =>
    unit === undefined ? `${count(by, noun)} weniger` : `${amount(by, unit)} weniger ${noun.other}`,
  all: (changes) => list(changes, 'and'),
  // Behind “statt” the words would need another ending.
  instead: (now, before) => `${now} (bisher ${before})`,
  same: 'gleich',
  other: 'anders',
  notComparable: 'nicht vergleichbar',
  times: (factor) => `${factor}×`,
  byAndTimes: (by, times) => `${by}, ${times}`,
  theMost: 'der höchste Wert',
  theMostOf: (nouns) => `der höchste Wert (${list(nouns, 'and')})`,
  rather: (better, worse) => `${better} (besser als ${worse})`,
});
