import type { noticeWords } from '../en/notices.ts';
import type { Translated } from '../word-group.ts';

export const notices: Translated<typeof noticeWords> = ({ number, count }) => {
  const soFar = (read: number, total: number | undefined) =>
    total === undefined
      ? `${count(read, { one: 'Paket', other: 'Pakete' })} geladen`
      : `${number(read)} von ${number(total)} geladen`;
  const ago = (minutes: number) =>
    minutes < 120
      ? `vor ${count(minutes, { one: 'Minute', other: 'Minuten' })}`
      : `vor ${count(Math.floor(minutes / 60), { one: 'Stunde', other: 'Stunden' })}`;
  return {
    unreadable: (packages) =>
      packages === 1
        ? 'Ein weiteres Paket konnte nicht gelesen werden. Warum?'
        : `${number(packages)} weitere Pakete konnten nicht gelesen werden. Warum?`,
    nameless: 'Paket ohne Namen',
    ignored: (because) => `im Link wurde ignoriert: ${because}.`,
    reading: 'Der ganze Katalog wird geladen',
    soFar,
    partMissing: (read, total) =>
      `${soFar(read, total)}; der Rest konnte nicht geladen werden. Filter, Anzahlen und Sortierung beziehen sich nur auf die geladenen Pakete.`,
    stale: (at, minutes) =>
      `Die API konnte nicht erneut gefragt werden. Das ist ihr Stand von ${minutes === undefined ? at : `${ago(minutes)} (${at})`}; sie wird weiter gefragt, bis sie antwortet.`,
    tryAgain: 'Erneut versuchen',
    conflict: 'Dieser Link nennt mehr als eine Organisation',
    conflictTitle: 'Zwei Organisationen in einem Link',
    whichOne: 'Es lassen sich immer nur die Pakete einer Organisation anzeigen. Welche ist gemeint?',
    show: (organization) => `${organization} anzeigen`,
  };
};
