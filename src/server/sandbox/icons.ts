import { createHash } from 'node:crypto';
import { identifier } from './identifier.ts';
import type { WireIcon } from './wire.ts';

/** Under this path the sandbox serves its icons, alone and inside the gateway alike. */
export const ICONS_PATH = '/sandbox/icons/';

const svg = (drawing: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 48 48">${drawing}</svg>\n`;

/** The files by name. Two of them are traps, for pictures that must do no harm. */
const ICON_FILES: ReadonlyMap<string, string> = new Map([
  [
    'dedicated.svg',
    svg(
      '<rect x="10" y="10" width="28" height="28" rx="4" fill="#b45309"/><rect x="18" y="18" width="12" height="12" rx="2" fill="#fff7ed"/>' +
        '<path d="M16 4v6M24 4v6M32 4v6M16 38v6M24 38v6M32 38v6M4 16h6M4 24h6M4 32h6M38 16h6M38 24h6M38 32h6" stroke="#b45309" stroke-width="3"/>',
    ),
  ],
  [
    'compute.svg',
    svg(
      '<path d="M24 4 42 14v20L24 44 6 34V14Z" fill="#1d4ed8"/><path d="M26 12 15 27h8l-2 10 12-15h-8Z" fill="#eff6ff"/>',
    ),
  ],
  [
    'storage.svg',
    svg(
      '<path d="M8 12v24c0 4 7 7 16 7s16-3 16-7V12" fill="#0f766e"/><ellipse cx="24" cy="12" rx="16" ry="7" fill="#5eead4"/>' +
        '<path d="M8 22c0 4 7 7 16 7s16-3 16-7M8 31c0 4 7 7 16 7s16-3 16-7" fill="none" stroke="#f0fdfa" stroke-width="2"/>',
    ),
  ],
  // Shown as a picture this is a red square; opened as a page it would run a script, if the sandbox's headers let it.
  [
    'scripted.svg',
    svg(
      '<rect width="48" height="48" fill="#b91c1c"/><script>document.documentElement.dataset.ran = "yes"</script>',
    ),
  ],
  ['not-a-picture.svg', 'This is not a picture.\n'],
]);

/** An icon as the API describes it, for one of the sandbox's own files. */
export function ownIcon(file: string): WireIcon {
  const content = ICON_FILES.get(file);
  if (content === undefined) throw new Error(`The sandbox has no icon file "${file}"`);
  return iconAt(file, { fileName: file, content });
}

/** An icon that says it is at `url`, whatever is there. */
export function iconAt(url: string, { fileName = 'icon.svg', content = '' } = {}): WireIcon {
  return {
    url,
    file_name: fileName,
    file_type: 'image/svg+xml',
    file_size: Buffer.byteLength(content),
    digest: createHash('sha1').update(content).digest('hex'),
    token: identifier('vmpkg', `icon/${url}`).slice('vmpkg_'.length),
  };
}

/** The icon with its own file's name completed to an address under `base`; any other address stays as it is. */
export function placeIcon<Icon extends { url: string }>(icon: Icon, base: string): Icon {
  return /^[a-z-]+\.svg$/.test(icon.url) ? { ...icon, url: base + icon.url } : icon;
}

/**
 * Answers for one file: as a picture only. Opened as a page, an SVG could run scripts and load things; the policy and
 * the sandbox flag forbid both.
 */
export function serveIcon(file: string): Response {
  const content = ICON_FILES.get(file);
  if (content === undefined) {
    return new Response('There is no such icon.\n', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' },
    });
  }
  return new Response(content, {
    headers: {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'public, max-age=86400',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  });
}
