import { wordGroup } from '../word-group.ts';

/** A name in a link that does not stand for one package. */
export const unclearPackageWords = wordGroup('unclear-packages', ({ number }) => ({
  none: (name: string) => `There is no package “${name}” here`,
  several: (packages: number, name: string) => `${number(packages)} packages are called “${name}”`,
  whichOne: 'Which one is meant?',
  mayBeUnread: 'It may be among those that could not be read.',
  mayBeGone: 'It may have been renamed or taken away, or it belongs to another organization.',
  notHad: (name: string) =>
    `The link says that you have “${name}” now, which is no package here, or more than one.`,
  toCatalogue: 'Go to the catalogue',
}));
