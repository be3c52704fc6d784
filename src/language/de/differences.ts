import type { differenceWords } from '../en/differences.ts';
import type { Translated } from '../word-group.ts';

export const differences: Translated<typeof differenceWords> = ({ amount, plural, list }) => ({
  more: (by, { unit, noun }) =>
    `${amount(by, unit)} mehr ${unit === undefined ? plural(by, noun) : noun.other}`,
  less: (by, { unit, noun }) =>
    `${amount(by, unit)} weniger ${unit === undefined ? plural(by, noun) : noun.other}`,
  all: (changes) => list(changes, 'and'),
  instead: (now, before) => `${now} statt ${before}`,
  same: 'gleich',
  other: 'anders',
  notComparable: 'nicht vergleichbar',
  times: (factor) => `${factor}×`,
  byAndTimes: (by, times) => `${by}, ${times}`,
  theMost: 'am meisten',
  theMostOf: (nouns) => `am meisten ${list(nouns, 'and')}`,
  rather: (better, worse) => `eher ${better} als ${worse}`,
});
