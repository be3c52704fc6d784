import type { Measure } from '../measure.ts';
import { wordGroup } from '../word-group.ts';

/** How one package differs from another. */
export const differenceWords = wordGroup('differences', ({ amount, plural, list }) => ({
  /** `6 GB more memory`, `1 more IPv4 address` */
  more: (by: number, { unit, noun }: Measure) =>
    `${amount(by, unit)} more ${unit === undefined ? plural(by, noun) : noun.other}`,
  /** `10 GB less storage`, `2 fewer cores` */
  less: (by: number, { unit, noun }: Measure) =>
    unit === undefined
      ? `${amount(by, unit)} fewer ${plural(by, noun)}`
      : `${amount(by, unit)} less ${noun.other}`,
  all: (changes: readonly string[]) => list(changes, 'and'),
  /** `shared CPUs instead of dedicated CPUs` */
  instead: (now: string, before: string) => `${now} instead of ${before}`,
  same: 'the same',
  other: 'different',
  notComparable: 'not comparable',
  /** `2×` */
  times: (factor: string) => `${factor}×`,
  /** `+8 GB, 2×` */
  byAndTimes: (by: string, times: string) => `${by}, ${times}`,
  theMost: 'the most',
  /** `the most cores and memory` */
  theMostOf: (nouns: readonly string[]) => `the most ${list(nouns, 'and')}`,
  /** `dedicated CPUs rather than shared CPUs` */
  rather: (better: string, worse: string) => `${better} rather than ${worse}`,
}));
