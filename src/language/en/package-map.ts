import { wordGroup } from '../word-group.ts';

/** The packages as points of a map. */
export const packageMapWords = wordGroup('package-map', ({ count }) => ({
  about: 'CPU cores by memory, each doubling the same step; the larger a point, the more storage.',
  asTable: 'Read as a table',
  /** Why points stand for several packages. */
  merged: {
    storage:
      'There is too much to draw each size of storage: a point stands for all packages of one group there.',
    group:
      'There is too much to draw each group: a point stands for all packages of that many cores and that memory.',
  },
  unplaced: (packages: number) =>
    `${count(packages, { one: 'package has', other: 'packages have' })} no place here, because cores or memory are not stated.`,
  /** `Memory, GB` */
  axis: (label: string, unit: string) => `${label}, ${unit}`,
  points: 'Packages by cores and memory',
  /** Those at a point and what they are: `ROCK-24: 8 cores, 24 GB of memory` */
  point: (who: string, what: readonly string[]) => `${who}: ${what.join(', ')}`,
  /** `12 packages, ROCK-3, ROCK-6 and others` */
  andOthers: (packages: number, names: readonly string[]) =>
    `${count(packages, { one: 'package', other: 'packages' })}, ${names.join(', ')} and others`,
  hint: 'Drag a rectangle to keep what is in it; the fields beside do the same. A point leads to its packages.',
  empty: 'There is no package in that rectangle.',
  groups: 'Groups',
  several: 'Several groups',
}));
