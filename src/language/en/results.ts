import { wordGroup } from '../word-group.ts';

const PACKAGES = { one: 'package', other: 'packages' };

/** The first view of the catalogue: what it lists, on cards. */
export const resultWords = wordGroup('results', ({ number, count }) => ({
  packages: 'Packages',
  loading: 'Loading packages…',
  loadingSome: (packages: number) => `Loading ${count(packages, PACKAGES)}`,
  notLoaded: 'The packages could not be loaded',
  inTheWay: 'Something is in the way.',
  stillShown: (summary: string, whose: string) => `Still shown: ${summary}, ${whose}.`,
  noneHere: 'No packages here',
  /** `31–48 of 48 packages`; `total` undefined: nobody knows it yet. Either takes one line of a phone. */
  range: (first: number, last: number, total: number | undefined) =>
    total === undefined
      ? `${number(first)}–${number(last)} of many ${PACKAGES.other}`
      : `${number(first)}–${number(last)} of ${count(total, PACKAGES)}`,
  /** Heads a figure where there is little room: a long word says where it may be parted (U+00AD). */
  memory: 'Memory',
  storage: 'Storage',
  sharingUnknown: '(sharing not stated)',
  ipv4: (addresses: number) => `${number(addresses)} IPv4`,
  bandwidth: 'Bandwidth',
  monthly: (gigabytes: number) => `${number(gigabytes)} GB a month`,
  permalinkOf: (name: string) => `permalink of ${name}`,
  choose: 'Choose',
  chooseOne: (name: string) => `Choose ${name}`,
}));
