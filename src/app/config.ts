import type { SignInState } from '#pages/way-out-context.tsx';

export type { SignInState };

/**
 * What the page is told about where it runs. The gateway writes it into the document as JSON (never a secret: anyone
 * who opens the page can read it); a page without it talks to `/core/v1` on its own origin.
 */
export interface AppConfig {
  /** Absolute address, or path on the page's origin, under which the API's two lists are found. No trailing slash. */
  readonly apiBase: string;
  /** Whether the data is invented by the sandbox; every page then says so. */
  readonly sandbox: boolean;
  /** The language that everybody sees who has not chosen another, as a BCP 47 tag. Absent: the reader's browser says. */
  readonly locale?: string;
  /** The operator's own way to order a package: a template that `orderLink` fills in. Absent: there is none. */
  readonly orderUrl?: string;
  /** Whether its reader can sign in, or has. Absent: nobody can. */
  readonly signIn?: SignInState;
  /**
   * Set where the catalogue is embedded in somebody else's page: it then shows nothing around itself, and talks to the page
   * around it if that is of one of these exact origins.
   */
  readonly embed?: { readonly origins: readonly string[] };
}

/** Where the pages are that others embed: `/embed?…` shows what `/?…` shows. */
export const EMBED_PATH = '/embed';

/** Among origins: that of the page itself, whatever it is. */
export const OWN_ORIGIN = 'self';

/** Whether a path (or a path with its query) is one that others embed. */
export function isEmbedded(address: string): boolean {
  return /^\/embed(?:[/?]|$)/.test(address);
}

/** The path within the catalogue: of an embedded page the same as of the standalone one. */
export function pathWithin(path: string): string {
  return isEmbedded(path) ? path.slice(EMBED_PATH.length) || '/' : path;
}

/** The `id` of the `<script type="application/json">` element that carries the configuration. */
export const CONFIG_ELEMENT_ID = 'catalogue-config';
/** The `id` of the one that carries what a server has asked the API before. */
export const DATA_ELEMENT_ID = 'catalogue-data';
/** The `id` of the element that stands in for a page whose data is slow. */
export const AHEAD_ELEMENT_ID = 'ahead';
/** The `id` of the element that the page is rendered into. */
export const ROOT_ELEMENT_ID = 'root';

export const DEFAULT_CONFIG: AppConfig = { apiBase: '/core/v1', sandbox: false };
