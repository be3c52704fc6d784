import { wordGroup } from '../word-group.ts';

/** The filters, the search box, and what is asked for. */
export const filteringWords = wordGroup('filtering', ({ number, count, amount, plural }) => ({
  search: 'Search',
  tryThis: 'Try 8 cores 32 GB',
  andText: (text: string) => `and the text “${text}”`,
  apply: 'Apply',
  show: 'Show what fits',
  /** How many packages could not be judged. */
  leftOut: (unknown: number) =>
    `${count(unknown, { one: 'package does', other: 'packages do' })} not state it, and ${plural(unknown, { one: 'is', other: 'are' })} left out.`,
  any: 'Any',
  /** A bar of a histogram: `4 to 8 GB: 12 packages` */
  bin: (from: number, to: number, unit: string | undefined, packages: number) =>
    `${from === to ? '' : `${number(from)} to `}${amount(to, unit)}: ${count(packages, { one: 'package', other: 'packages' })}`,
  inUse: 'Filters in use',
  quoted: (text: string) => `“${text}”`,
  remove: (what: string) => `Remove: ${what}`,
  clear: 'Clear filters',
}));
