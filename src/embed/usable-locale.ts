import { LANGUAGE_CODES, localeOf } from '#language/locales.ts';
import { explain } from './explain.ts';

/** The locale that a page asks for; where the catalogue does not have it, that is explained, and it counts as absent. */
export function usableLocale(tag: string | null | undefined): string | undefined {
  if (tag === undefined || tag === null) return undefined;
  const locale = localeOf(tag);
  if (locale === undefined)
    explain(`locale “${tag}” counts as absent: it is a tag of ${LANGUAGE_CODES.join(' or ')}.`);
  return locale;
}
