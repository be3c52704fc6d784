import { wordGroup } from '../word-group.ts';

/** Packages beside each other. */
export const comparisonWords = wordGroup('comparisons', ({ count, list }) => ({
  comparison: 'Comparison',
  of: (packages: number) => `Comparison of ${count(packages, { one: 'package', other: 'packages' })}`,
  loading: 'Loading the packages to compare',
  table: 'Table of the comparison',
  sideBySide: (names: readonly string[]) => `${list(names, 'and')}, side by side`,
  noDifferences: 'They differ in nothing that they state.',
  attribute: 'Attribute',
  best: 'best',
  /** Behind the mark, for those who hear it: what is best, and whether only some tell. */
  bestIs: (what: string, isPartlyKnown: boolean) =>
    `: ${what}${isPartlyKnown ? ' of those that state it' : ''}`,
  meaningAndBest: (meaning: string, best: string) => `${meaning} Best: ${best}.`,
  arrange: 'Arrange',
  isPackage: (name: string, place: number, of: number) => `${name} is package ${place} of ${of}`,
  takeOut: 'Take out',
  takeOneOut: (name: string) => `Take ${name} out`,
  takenOut: (name: string) => `${name} was taken out`,
  baseline: 'Baseline',
  makeBaseline: 'Make baseline',
  noBaseline: 'No baseline',
  actionOn: (action: string, name: string) => `${action}: ${name}`,
  measured: (name: string) => `Measured against ${name}`,
  notMeasured: 'Nothing is measured against another',
  allShown: 'All rows are shown',
  showAll: 'Show all rows',
  differencesShown: 'Only what differs is shown',
  showDifferences: 'Show only differences',
  add: 'Add another',
  bestOfRow: (bests: string) => `Best of its row is ${bests}.`,
  noneBest: 'Nothing is best where all have the same, or where more is not better.',
  unknownNotBest:
    'What is not stated is never best: where it is missing, the mark is for the best of those that state it.',
  othersMeasured: (name: string) => `The others are measured against ${name}.`,
  valueOf: (label: string, value: string) => `${label} (${value})`,
  sameLeft: (attributes: readonly string[]) => `The same for all, and left out: ${list(attributes, 'and')}.`,
  unknownLeft: (attributes: readonly string[]) => `Stated by none, and left out: ${list(attributes, 'and')}.`,
  copyAs: (format: string) => `Copy as ${format}`,
  copiedAs: (format: string) => `Copied as ${format}`,
  tableCopied: (format: string) => `The table was copied as ${format}`,
  cannotWrite: (format: string) =>
    `The code that writes ${format} could not be loaded: try again once there is a network.`,
}));
