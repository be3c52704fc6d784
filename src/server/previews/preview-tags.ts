import { previewWords } from '#language/en/previews.ts';
import type { Language } from '#language/language.ts';
import { titleOf, type Preview } from './describe-preview.ts';
import { canonicalAddress, imageAddress, type Sight } from './preview-address.ts';

/** In pixels: what every network shows large. */
export const IMAGE_WIDTH = 1200;
export const IMAGE_HEIGHT = 630;

interface TagOptions {
  /** Undefined: a page that is not there, or that shows an error: it has no address and no image to share. */
  readonly sight: Sight | undefined;
  /** The origin that people reach the catalogue at; undefined: nobody has said. */
  readonly publicUrl: string | undefined;
  readonly sandbox: boolean;
  /** The language that an image has whose address names none. */
  readonly usualLocale: string;
}

/**
 * What a document's head says to whoever shows a link to it. Addresses in the tags of Open Graph must be absolute: without
 * the catalogue's own they are left out, and so is the canonical link, which programs do not follow where it is relative.
 */
export function previewTags(
  language: Language,
  preview: Preview,
  { sight, publicUrl, sandbox, usualLocale }: TagOptions,
): string {
  const title = titleOf(language, preview);
  const description = sandbox
    ? language.words(previewWords).ofSandbox(preview.description)
    : preview.description;
  const texts = [named('description', description), og('title', title), og('description', description)];
  if (sight === undefined) return [...texts, og('type', 'website')].join('');
  return [
    ...texts,
    og('type', 'website'),
    ...(publicUrl === undefined
      ? [named('twitter:card', 'summary')]
      : [
          `<link rel="canonical" href="${escapeHtml(publicUrl + canonicalAddress(sight))}">`,
          og('url', publicUrl + canonicalAddress(sight)),
          og('image', `${publicUrl}${imageAddress(inLanguage(sight, language, usualLocale))}`),
          og('image:width', String(IMAGE_WIDTH)),
          og('image:height', String(IMAGE_HEIGHT)),
          og('image:alt', title),
          named('twitter:card', 'summary_large_image'),
        ]),
  ].join('');
}

/** The same, with its language where an image would be in another one by itself. */
function inLanguage(sight: Sight, { locale }: Language, usualLocale: string): Sight {
  return { ...sight, view: { ...sight.view, locale: locale === usualLocale ? undefined : locale } };
}

function og(name: string, content: string): string {
  return `<meta property="og:${name}" content="${escapeHtml(content)}">`;
}

function named(name: string, content: string): string {
  return `<meta name="${name}" content="${escapeHtml(content)}">`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\0': '\uFFFD',
};

/** Text as it can stand in an attribute in double quotes. No document holds a NUL: parsers put the same in its place. */
function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"\0]/g, (character) => ENTITIES[character] ?? '');
}
