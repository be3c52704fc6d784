import type { TokenProvider } from '#api/provided-token.ts';
import type { Theme } from '#app/theme.ts';
import type { ThemeTokens } from '#app/theme-tokens.ts';
import type { Layout } from '#view/view.ts';
import type { ChosenPackage, OrganizationName } from './chosen-package.ts';

/** Where in the host's address a catalogue keeps what it shows; `none`: it is kept in memory only. */
export const URL_SYNCS = ['none', 'query', 'hash'] as const;
export type UrlSync = (typeof URL_SYNCS)[number];

/** Tells a host what is in the way: a code, and a sentence for people. */
export type ReportError = (code: string, message: string) => void;

/** What a page that a catalogue is mounted in decides about it. */
export interface CatalogueSettings {
  /**
   * Where the API's lists are: Katapult's own (`https://api.katapult.io/core/v1`), or a gateway's `/core/v1`. Relative to the
   * page's address.
   */
  readonly apiBase: string;
  /** By its sub-domain or its ID (`org_…`). Null: the public packages. Absent: as the address says, or the public ones. */
  readonly organization?: OrganizationName | undefined;
  /** `system` where it is absent. */
  readonly theme?: Theme | undefined;
  /** The look's own colours and radii. */
  readonly tokens?: ThemeTokens | undefined;
  /**
   * In which language, as a BCP 47 tag such as `de` or `de-CH`. Absent: that of the page around it, or of the reader's browser.
   */
  readonly locale?: string | undefined;
  /** How packages are shown at first: `grid`, `table` or `map`. */
  readonly layout?: Layout | undefined;
  /** Where in the page's address it keeps what it shows. `none` where it is absent: the page's history is not touched. */
  readonly urlSync?: UrlSync | undefined;
  /** Asked when a token is needed, and again when it was refused. Absent: the API is asked without one. */
  readonly tokenProvider?: TokenProvider | undefined;
}

/** What a page is told by the catalogue that is mounted in it. */
export interface CatalogueHandlers {
  /** Somebody has chosen a package. */
  readonly onSelect?: ((pkg: ChosenPackage, organization: OrganizationName) => void) | undefined;
  /** What is on screen: the path and query that show the same in the standalone catalogue, such as `/?cores=8..`. */
  readonly onViewChange?: ((view: string) => void) | undefined;
  /** Something is in the way, such as `invalid_api_token`; `message` says it in words. */
  readonly onError?: ReportError | undefined;
}
