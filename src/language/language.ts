import { createFormats, type Formats } from './formats.ts';
import type { WordGroup } from './word-group.ts';

/** A language, and the way in which a region writes it. */
export interface Language {
  /** The BCP 47 tag: `en`, `de`, `de-CH`. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly format: Formats;
  /** The words of a part of the product: the same object each time. */
  readonly words: <Words>(group: WordGroup<string, Words>) => Words;
}

export interface LanguageOptions {
  readonly direction?: Language['direction'];
  /** In whose way numbers are written. Absent: its own. */
  readonly writtenAs?: string;
  /** Of its lists; absent: as `Intl` has them. */
  readonly conjunctions?: { readonly and: string; readonly or: string };
  /** Gives the words of a group. */
  readonly translate: <Words>(group: WordGroup<string, Words>, formats: Formats) => Words;
}

export function createLanguage(
  locale: string,
  { direction = 'ltr', writtenAs = locale, conjunctions, translate }: LanguageOptions,
): Language {
  const format = createFormats(writtenAs, conjunctions);
  const made = new Map<string, unknown>();
  return {
    locale,
    direction,
    format,
    words<Words>(group: WordGroup<string, Words>): Words {
      if (!made.has(group.name)) made.set(group.name, translate(group, format));
      return made.get(group.name) as Words; // of the only group of that name
    },
  };
}

/** English as a region writes it. */
export function englishOf(locale: string): Language {
  return createLanguage(locale, {
    // Without a region it is British, whose lists have no comma before the last thing.
    ...(locale === 'en' && { conjunctions: { and: 'and', or: 'or' } }),
    translate: (group, formats) => group.english(formats),
  });
}

/** What everything is in where nothing else is asked for: its words come with the code. */
export const english: Language = englishOf('en');
