import { localeOf } from '#language/locales.ts';

/** The parameter of a link that says in which language a view is shown. */
export const LOCALE_KEY = 'locale';

/** The locale that a query string asks for; undefined: none, or one that is not there. */
export function localeIn(search: string): string | undefined {
  for (const value of new URLSearchParams(search).getAll(LOCALE_KEY)) {
    const locale = localeOf(value);
    if (locale !== undefined) return locale;
  }
  return undefined;
}

/** The query string that keeps of another one nothing but its language; empty where it names none. */
export function localeSearch(search: string): string {
  const locale = localeIn(search);
  return locale === undefined ? '' : `?${LOCALE_KEY}=${locale}`;
}
