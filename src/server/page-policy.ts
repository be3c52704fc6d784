import { createHash } from 'node:crypto';

interface PolicyOptions {
  /** Who may show the page in a frame, as the policy has it: `'none'`, or origins. */
  readonly frames: string;
  /** The texts of the scripts that stand in the page itself; undefined: nothing is known of its scripts. */
  readonly inlineScripts: readonly string[] | undefined;
}

/**
 * The Content-Security-Policy of a page: scripts are the gateway's own files and those that the document is known to hold, and
 * nothing is made into one; icons come from wherever the API says; data, forms and everything else stay on this origin.
 */
export function pagePolicy({ frames, inlineScripts }: PolicyOptions): string {
  const ancestors = `frame-ancestors ${frames}`;
  if (inlineScripts === undefined) return ancestors;
  return [
    "default-src 'none'",
    ["script-src 'self'", ...inlineScripts.map((text) => `'sha256-${sha256(text)}'`)].join(' '),
    // The first view's styles stand in the document, and bars have lengths of their own.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' https: http:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    ancestors,
  ].join('; ');
}

/** A script that stands in a document, a module or not. */
const INLINE_SCRIPT = /<script(?: type="module")?>([^<]*)<\/script>/g;

/**
 * The policy of a page that shows how to embed the catalogue: as strict as a portal's can be. It is its own portal, so that
 * it frames pages of this origin.
 *
 * @param html - the whole document
 */
export function examplePolicy(html: string): string {
  const inlineScripts = Array.from(html.matchAll(INLINE_SCRIPT), ([, text = '']) => text);
  return `${pagePolicy({ frames: "'none'", inlineScripts })}; frame-src 'self'`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
