import type { Language } from '#language/language.ts';
import { loadLanguage } from '#language/load-language.ts';
import { acceptedTags, LANGUAGE_CODES, usualLocale } from '#language/locales.ts';
import { localeIn } from '#view/locale-codec.ts';
import { canonicalAddress, type Sight } from '../previews/preview-address.ts';

interface Deciding {
  /** The locale that the operator has set. */
  readonly ofOperator: string | undefined;
  /** What a browser says of its reader. */
  readonly acceptLanguage: string | null;
}

/** The language of a page: that of its link, else the operator's, else its reader's. */
export async function languageOfPage(
  search: string,
  { ofOperator, acceptLanguage }: Deciding,
): Promise<{
  readonly language: Language;
  /** Whether somebody else's browser may get the same address in another one. */
  readonly isAnswerToBrowser: boolean;
}> {
  const said = localeIn(search);
  const locale = said ?? usualLocale(ofOperator, acceptedTags(acceptLanguage ?? ''));
  return {
    language: await loadLanguage(locale),
    isAnswerToBrowser: said === undefined && ofOperator === undefined,
  };
}

/** In characters: what is in front of a gateway often takes no more than 4 kB of headers in all. */
const MOST_HEADER = 2000;

/**
 * The same page in each language, for those who look for that (RFC 8288, with `hreflang` as search engines read it). For a
 * header: in the document it would push the cards back. Empty for links of a length that no header should have.
 *
 * @param publicUrl - the origin that people reach the catalogue at
 */
export function linksToLanguages(sight: Sight, publicUrl: string): string {
  const to = (locale: string | undefined, hreflang: string) => {
    const href = `${publicUrl}${canonicalAddress({ ...sight, view: { ...sight.view, locale } })}`;
    return `<${href}>; rel="alternate"; hreflang="${hreflang}"`;
  };
  const links = [...LANGUAGE_CODES.map((code) => to(code, code)), to(undefined, 'x-default')].join(', ');
  return links.length > MOST_HEADER ? '' : links;
}
