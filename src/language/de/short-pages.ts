import type { shortPageWords } from '../en/short-pages.ts';
import type { Translated } from '../word-group.ts';

export const shortPages: Translated<typeof shortPageWords> = ({ count }) => {
  const inSeconds = (seconds: number) => count(seconds, { one: 'Sekunde', other: 'Sekunden' });
  return {
    'too-many-requests': {
      title: 'Zu viele Anfragen',
      text: (seconds) =>
        `Aus Ihrem Netz kamen mehr Anfragen, als dieser Katalog in einer Minute beantwortet. Laden Sie die Seite in ${inSeconds(seconds)} neu.`,
    },
    'too-busy': {
      title: 'Zurzeit ausgelastet',
      text: (seconds) =>
        `Zurzeit warten zu viele Seiten auf ihre Daten. Laden Sie die Seite in ${inSeconds(seconds)} neu.`,
    },
    'address-too-long': {
      title: 'Die Adresse ist zu lang',
      text: () =>
        'Diese Adresse ist länger als jede, die der Katalog bildet. Prüfen Sie den Link oder beginnen Sie auf der Startseite.',
    },
  };
};
