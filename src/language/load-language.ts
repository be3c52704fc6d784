import { english, englishOf, type Language } from './language.ts';
import { languageIn, PSEUDO_LOCALE } from './locales.ts';

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

/**
 * The same for whoever can wait: words that do not come are asked for again when there is a network, and ever more rarely.
 *
 * @param isWanted - asked before each time
 * @returns undefined: it is not wanted any more
 */
export async function loadPatiently(locale: string, isWanted = () => true): Promise<Language | undefined> {
  for (let tries = 0; isWanted(); tries += 1) {
    try {
      return await loadLanguage(locale);
    } catch {
      await new Promise((resolve) => {
        setTimeout(resolve, Math.min(2 ** tries, LONGEST_WAIT_S) * 1000);
        addEventListener('online', resolve, { once: true });
      });
    }
  }
  return undefined;
}

const LONGEST_WAIT_S = 60;

async function load(locale: string): Promise<Language> {
  if (locale === PSEUDO_LOCALE) return (await import('./pseudo-language.ts')).pseudoLanguage();
  if (languageIn(locale) === 'de') return (await import('./german.ts')).germanOf(locale);
  return languageIn(locale) === 'en' ? englishOf(locale) : english;
}
