import type { lackWords } from '../en/lacks.ts';
import type { Translated } from '../word-group.ts';

export const lacks: Translated<typeof lackWords> = ({ amount, count, list }) => ({
  short: (by, { unit, noun }) =>
    unit === undefined ? `${count(by, noun)} zu wenig` : `${amount(by, unit)} ${noun.other} zu wenig`,
  over: (by, { unit, noun }) =>
    unit === undefined ? `${count(by, noun)} zu viel` : `${amount(by, unit)} ${noun.other} zu viel`,
  choice: (noun, choice) => `${noun} ${choice}`,
  notStated: (what) => `${what}: keine Angabe`,
  notFound: (words) =>
    `${list(
      words.map((word) => `„${word}“`),
      'and',
    )} nicht gefunden`,
});
