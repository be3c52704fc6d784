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
}

/**
 * What a document's head says to whoever shows a link to it. Addresses in the tags of Open Graph must be absolute: without
 * the catalogue's own they are left out, and the canonical link is relative.
 */
export function previewTags(preview: Preview, { sight, publicUrl, sandbox }: TagOptions): string {
  const title = titleOf(preview);
  const description = sandbox ? `${preview.description} (Sandbox data.)` : preview.description;
  const texts = [named('description', description), og('title', title), og('description', description)];
  if (sight === undefined) return [...texts, og('type', 'website')].join('');
  const canonical = `${publicUrl ?? ''}${canonicalAddress(sight)}`;
  return [
    ...texts,
    og('type', 'website'),
    `<link rel="canonical" href="${escapeHtml(canonical)}">`,
    ...(publicUrl === undefined
      ? [named('twitter:card', 'summary')]
      : [
          og('url', canonical),
          og('image', `${publicUrl}${imageAddress(sight)}`),
          og('image:width', String(IMAGE_WIDTH)),
          og('image:height', String(IMAGE_HEIGHT)),
          og('image:alt', title),
          named('twitter:card', 'summary_large_image'),
        ]),
  ].join('');
}

function og(name: string, content: string): string {
  return `<meta property="og:${name}" content="${escapeHtml(content)}">`;
}

function named(name: string, content: string): string {
  return `<meta name="${name}" content="${escapeHtml(content)}">`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it can stand in an attribute in double quotes. */
function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
