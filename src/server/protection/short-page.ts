import { shortPageWords } from '#language/en/short-pages.ts';
import type { Language } from '#language/language.ts';

/** Why there is no page. */
export type Refusal =
  | { readonly kind: 'too-many-requests'; readonly retryAfter: number }
  | { readonly kind: 'too-busy'; readonly retryAfter: number }
  | { readonly kind: 'address-too-long' };

const STATUS = { 'too-many-requests': 429, 'too-busy': 503, 'address-too-long': 414 } as const;

/**
 * A page of a sentence in place of one that would cost something to make: it asks for nothing and is of this moment only.
 * There is nothing of the request in it.
 *
 * @param frames - who may show it in a frame, as a policy has it
 */
export function shortPage(language: Language, refusal: Refusal, frames: string): Response {
  const { title, text } = language.words(shortPageWords)[refusal.kind];
  const retryAfter = 'retryAfter' in refusal ? refusal.retryAfter : undefined;
  const html =
    `<!doctype html><html lang="${language.locale}" dir="${language.direction}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">' +
    `<title>${title}</title></head><body><main><h1>${title}</h1><p>${text(retryAfter ?? 0)}</p></main></body></html>\n`;
  return new Response(html, {
    status: STATUS[refusal.kind],
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': language.locale,
      'Content-Security-Policy': `default-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors ${frames}`,
      'Cache-Control': 'no-store',
      ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
    },
  });
}
