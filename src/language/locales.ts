/** The languages that all words are there in, with their names in themselves. The first is the one for everybody else. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type LanguageCode = keyof typeof LANGUAGES;

export const LANGUAGE_CODES = Object.keys(LANGUAGES) as readonly LanguageCode[]; // the keys of the object above

/**
 * English from right to left, each word marked, in a locale that the Unicode CLDR keeps for this: shows whether a page works
 * in a language that is written so, and what in it is not translated.
 */
export const PSEUDO_LOCALE = 'ar-XB';

/**
 * The locale that a tag stands for, in its canonical spelling: that of a language that is there, of any region. Undefined: it is no
 * BCP 47 tag, or of a language that is not there.
 */
export function localeOf(tag: string): string | undefined {
  let canonical: string | undefined;
  try {
    [canonical] = Intl.getCanonicalLocales(tag.trim());
  } catch {
    // No tag.
  }
  return canonical === PSEUDO_LOCALE || languageIn(canonical) ? canonical : undefined;
}

/** The language of a tag, if it is there. */
export function languageIn(tag = ''): LanguageCode | undefined {
  const [language] = tag.toLowerCase().split('-', 1);
  return LANGUAGE_CODES.find((code) => code === language);
}

/** The first language that is there among those that somebody reads, the most liked first; undefined: none is. */
export function firstLanguage(tags: readonly string[]): LanguageCode | undefined {
  for (const tag of tags) {
    const found = languageIn(tag);
    if (found !== undefined) return found;
  }
  return undefined;
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
