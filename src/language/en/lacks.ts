import type { Measure } from '../measure.ts';
import { wordGroup } from '../word-group.ts';

/** Why a package is not what was asked for, in a few words. */
export const lackWords = wordGroup('lacks', ({ amount, count, list }) => ({
  /** `8 GB short of memory`, `2 cores too few` */
  short: (by: number, { unit, noun }: Measure) =>
    unit === undefined ? `${count(by, noun)} too few` : `${amount(by, unit)} short of ${noun.other}`,
  /** `8 GB too much memory`, `12 cores too many` */
  over: (by: number, { unit, noun }: Measure) =>
    unit === undefined ? `${count(by, noun)} too many` : `${amount(by, unit)} too much ${noun.other}`,
  /** `in group High memory` */
  choice: (noun: string, choice: string) => `in ${noun} ${choice}`,
  /** `memory not stated` */
  notStated: (what: string) => `${what} not stated`,
  /** `“rock” not found in it` */
  notFound: (words: readonly string[]) =>
    `${list(
      words.map((word) => `“${word}”`),
      'and',
    )} not found in it`,
}));
