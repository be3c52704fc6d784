import type { noticeWords } from '../en/notices.ts';
import type { Translated } from '../word-group.ts';

export const notices: Translated<typeof noticeWords> = ({ number, count }) => {
  const soFar = (read: number, total: number | undefined) =>
    total === undefined
      ? `${count(read, { one: 'Paket', other: 'Pakete' })} gelesen`
      : `${number(read)} von ${number(total)} gelesen`;
  return {
    unreadable: (packages) =>
      packages === 1
        ? 'Ein weiteres Paket konnte nicht gelesen werden. Warum?'
        : `${number(packages)} weitere Pakete konnten nicht gelesen werden. Warum?`,
    nameless: 'Ein Paket ohne Namen',
    ignored: (because) => `im Link wurde nicht beachtet: ${because}.`,
    reading: 'Der ganze Katalog wird gelesen',
    soFar,
    partMissing: (read, total) =>
      `${soFar(read, total)}; der Rest konnte nicht gelesen werden. Filter, Anzahlen und Reihenfolge beziehen sich auf das, was da ist.`,
    tryAgain: 'Noch einmal versuchen',
    conflict: 'Dieser Link nennt mehr als eine Organisation',
    conflictTitle: 'Zwei Organisationen in einem Link',
    whichOne: 'Es können nur die Pakete einer Organisation auf einmal aufgeführt werden. Welche ist gemeint?',
    show: (organization) => `${organization} anzeigen`,
  };
};
