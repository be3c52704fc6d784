/**
 * Programs that read a link to show a preview of it, or to list it. Most of the messengers have `bot` in their name; those
 * that have not are named.
 */
const LINK_READERS =
  /bot\b|crawler|spider|facebookexternalhit|facebot|whatsapp|skypeuripreview|embedly|iframely|vkshare|outbrain|pinterest|mattermost|bitlybot|google-pagerenderer/i;

/**
 * Whether a request comes from such a program: it reads the head of a document and does not wait for what follows, so that
 * a frame sent ahead would be all that it sees. The document is the same for everybody.
 */
export function readsLinks(request: Request): boolean {
  return LINK_READERS.test(request.headers.get('User-Agent') ?? '');
}
