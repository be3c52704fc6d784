import { wordGroup } from '../word-group.ts';

/** All about one package. */
export const packageStudyWords = wordGroup('package-studies', ({ number, amount, count }) => ({
  loading: (name: string) => `Loading ${name}`,
  closest: 'These names are closest:',
  choose: 'Choose this package',
  order: (name: string) => `Order ${name}`,
  haveNow: 'I have this one now',
  permalink: 'Permalink',
  permalinkOf: (name: string) => `permalink of ${name}`,
  permalinkIs: 'What people write in scripts and links.',
  id: 'ID',
  idOf: (name: string) => `ID of ${name}`,
  idIs: 'What stays the same whatever it is called.',
  among: (packages: number) => `What it has, among ${count(packages, { one: 'package', other: 'packages' })}`,
  /** Name of a picture, with what it shows: how many have how much, or what. */
  howMuch: (bars: readonly string[]) => `How many packages have how much. ${bars.join('; ')}`,
  what: (bars: readonly string[]) => `How many packages have what. ${bars.join('; ')}`,
  range: (from: number, to: number, unit: string | undefined) =>
    from === to ? amount(from, unit) : `${amount(from, unit)} to ${amount(to, unit)}`,
  bar: (label: string, packages: number) =>
    `${label}: ${count(packages, { one: 'package', other: 'packages' })}`,
  oneStep: 'One step from here',
  /** `More memory:`, `Fewer CPU cores:` */
  step: (towards: 'more' | 'less', label: string, unit: string | undefined) =>
    `${towards === 'more' ? 'More' : unit === undefined ? 'Fewer' : 'Less'} ${lowerFirst(label)}:`,
  restSame: 'All else the same',
  family: 'Its family',
  familyOf: 'Its family: the same group, CPUs and shape',
  noGroup: 'It is in no group, and so of no family.',
  alone: 'No other package is known to have its group, its kind of CPUs and as much memory for each core.',
  smaller: (packages: number) => `${number(packages)} smaller`,
  larger: (packages: number) => `${number(packages)} larger`,
  thisOne: '(this one)',
}));

/** Within a sentence: but names such as CPU and IPv4 stay as they are. */
function lowerFirst(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.slice(0, 1).toLowerCase() + label.slice(1) : label;
}
