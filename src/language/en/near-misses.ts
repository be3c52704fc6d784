import { wordGroup } from '../word-group.ts';

/** What is said when nothing has all that is asked for. */
export const nearMissWords = wordGroup('near-misses', ({ count, list }) => ({
  none: 'No package has all of this',
  withoutFilter: (filter: string) => `Without “${filter}”`,
  withoutText: (text: string) => `Without the text “${text}”`,
  /** How many packages that brings, behind it. */
  brings: (packages: number) => `: ${count(packages, { one: 'package', other: 'packages' })}`,
  severalInTheWay: 'More than one filter stands in the way: without any single one there is still nothing.',
  nearest: 'The nearest',
  /** What a package lacks, behind its name. */
  lacks: (lacks: readonly string[]) => `: ${list(lacks, 'and')}`,
}));
