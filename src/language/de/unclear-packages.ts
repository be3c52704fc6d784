import type { unclearPackageWords } from '../en/unclear-packages.ts';
import type { Translated } from '../word-group.ts';

export const unclearPackages: Translated<typeof unclearPackageWords> = ({ number }) => ({
  none: (name) => `Es gibt hier kein Paket „${name}“`,
  several: (packages, name) => `${number(packages)} Pakete heißen „${name}“`,
  whichOne: 'Welches ist gemeint?',
  mayBeUnread: 'Vielleicht ist es unter denen, die nicht gelesen werden konnten.',
  mayBeGone: 'Vielleicht wurde es umbenannt oder entfernt, oder es gehört zu einer anderen Organisation.',
  notHad: (name) => `Dem Link nach haben Sie jetzt „${name}“; so heißt hier kein Paket oder mehr als eines.`,
  toCatalogue: 'Zum Katalog',
});
