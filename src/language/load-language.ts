import { english, englishOf, type Language } from './language.ts';
import { languageIn, PSEUDO_LOCALE } from './locales.ts';
import { patiently } from './patiently.ts';

/** What has been loaded: the same object for the same locale. */
const loaded = new Map<string, Promise<Language>>([[english.locale, Promise.resolve(english)]]);

/**
 * The language of a locale as `localeOf` gives it; English for any other. Rejects where its words cannot be loaded; the next
 * call then tries again.
 */
export function loadLanguage(locale: string): Promise<Language> {
  const found = loaded.get(locale);
  if (found !== undefined) return found;
  const loading = load(locale);
  loaded.set(locale, loading);
  loading.catch(() => loaded.delete(locale));
  return loading;
}

/** The same for whoever can wait; undefined: it is not wanted any more. */
export function loadPatiently(locale: string, isWanted?: () => boolean): Promise<Language | undefined> {
  return patiently(() => loadLanguage(locale), isWanted);
}

async function load(locale: string): Promise<Language> {
  if (locale === PSEUDO_LOCALE) return (await import('./pseudo-language.ts')).pseudoLanguage();
  if (languageIn(locale) === 'de') return (await import('./german.ts')).germanOf(locale);
  return languageIn(locale) === 'en' ? englishOf(locale) : english;
}
