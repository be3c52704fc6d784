import type { Measure } from '../measure.ts';
import { wordGroup } from '../word-group.ts';

const PACKAGES = { one: 'package', other: 'packages' };

const all = ({ unit, noun }: Measure) => (unit === undefined ? noun.other : `of ${noun.other}`);

/** What is asked for, how much there is of it, and how values are written. */
export const descriptionWords = wordGroup('descriptions', ({ number, amount, count, list, plural }) => {
  const things = (value: number, { unit, noun }: Measure) =>
    unit === undefined ? plural(value, noun) : `of ${noun.other}`;
  return {
    notStated: 'not stated',
    /** `48 packages` */
    packages: (total: number) => count(total, PACKAGES),
    /** How many a view lists: `12 packages`, `12 of 48 packages`. `total` undefined: all that there are, as far as is known. */
    matching: (matching: number, total: number | undefined) => {
      if (matching === 0) return 'No packages';
      return total === undefined
        ? count(matching, PACKAGES)
        : `${number(matching)} of ${count(total, PACKAGES)}`;
    },
    /** What is asked for, behind a noun: `with 8 or more cores and dedicated CPUs, matching “rock”`; '' for nothing. */
    asked: (filters: readonly string[], text: string) =>
      [
        ...(filters.length > 0 ? [`with ${list(filters, 'and')}`] : []),
        ...(text === '' ? [] : [`matching “${text}”`]),
      ].join(', '),
    /** A noun with what is asked for behind it. */
    packagesAsked: (packages: string, asked: string) => `${packages} ${asked}`,
    /** `1 core`, `24 GB of memory` */
    amountOf: (value: number, measure: Measure) => `${amount(value, measure.unit)} ${things(value, measure)}`,
    exactly: (value: number, measure: Measure) =>
      `exactly ${amount(value, measure.unit)} ${things(value, measure)}`,
    between: (min: number, max: number, measure: Measure) =>
      `${number(min)} to ${amount(max, measure.unit)} ${all(measure)}`,
    atLeast: (min: number, measure: Measure) => `${amount(min, measure.unit)} or more ${all(measure)}`,
    atMost: (max: number, measure: Measure) => `at most ${amount(max, measure.unit)} ${things(max, measure)}`,
    /** `group Standard vCPU` */
    nounAndChoice: (noun: string, choice: string) => `${noun} ${choice}`,
  };
});
