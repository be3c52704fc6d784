import type { unclearPackageWords } from '../en/unclear-packages.ts';
import type { Translated } from '../word-group.ts';

export const unclearPackages: Translated<typeof unclearPackageWords> = ({ number }) => ({
  none: (name) => `Hier gibt es kein Paket „${name}“`,
  several: (packages, name) => `${number(packages)} Pakete heißen „${name}“`,
  whichOne: 'Welches ist gemeint?',
  mayBeUnread: 'Vielleicht ist es unter den Paketen, die nicht gelesen werden konnten.',
  mayBeGone: 'Vielleicht wurde es umbenannt oder entfernt oder gehört zu einer anderen Organisation.',
  notHad: (name) =>
    `Laut Link ist „${name}“ Ihr aktuelles Paket; so heißt hier aber kein Paket oder mehr als eines.`,
  toCatalogue: 'Zum Katalog',
});
