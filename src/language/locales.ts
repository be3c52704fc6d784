/** The languages that all words are there in, with their names in themselves. The first is the one for everybody else. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type LanguageCode = keyof typeof LANGUAGES;

export const LANGUAGE_CODES = Object.keys(LANGUAGES) as readonly LanguageCode[]; // the keys of the object above

/**
 * English from right to left, each word marked, in a locale that the Unicode CLDR keeps for this: shows whether a page works
 * in a language that is written so, and what in it is not translated.
 */
export const PSEUDO_LOCALE = 'ar-XB';

/** The regions that write a language otherwise than others do; all others have it as it is. */
export const REGIONS: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [],
  de: ['AT', 'CH', 'LI'],
};

/** Language, script, region of a BCP 47 tag; what follows them says nothing here. */
const TAG = /^([a-z]{2,3})(?:-[a-z]{4})?(?:-([a-z]{2}|\d{3}))?(?:-[a-z\d-]+)?$/i;

/**
 * The locale that a BCP 47 tag stands for: a language that is there, and its region if that writes it otherwise.
 * Undefined: it is no tag, or of another language.
 */
export function localeOf(tag: string): string | undefined {
  const trimmed = tag.trim();
  if (trimmed.toLowerCase() === PSEUDO_LOCALE.toLowerCase()) return PSEUDO_LOCALE;
  const match = TAG.exec(trimmed);
  const language = match === null ? undefined : languageIn(trimmed);
  if (language === undefined) return undefined;
  const known = REGIONS[language].find((each) => each === match?.[2]?.toUpperCase());
  return known === undefined ? language : `${language}-${known}`;
}

/** The language of a tag, if it is there. */
export function languageIn(tag = ''): LanguageCode | undefined {
  const [language] = tag.toLowerCase().split('-', 1);
  return LANGUAGE_CODES.find((code) => code === language);
}

/** The first locale that is there among those that somebody reads, the most liked first; undefined: none is. */
export function firstLocale(tags: readonly string[]): string | undefined {
  return tags.map(localeOf).find((locale) => locale !== undefined && locale !== PSEUDO_LOCALE);
}

/** The locale where a link names none: the operator's, else the first language that its reader reads, else English. */
export function usualLocale(ofOperator: string | undefined, read: readonly string[]): string {
  return ofOperator ?? firstLocale(read) ?? 'en';
}

/** The tags of an `Accept-Language` header (RFC 9110), the most liked first; those that are refused (`q=0`) are left out. */
export function acceptedTags(header: string): readonly string[] {
  return header
    .split(',', MOST_TAGS)
    .map((item) => {
      const [tag = '', ...parameters] = item.split(';').map((part) => part.trim());
      const weight = parameters.find((each) => /^q=/i.test(each))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}

/** More than anybody reads. */
const MOST_TAGS = 20;
