import type { TokenProvider } from '#api/provided-token.ts';
import { THEMES, type Theme } from '#app/theme.ts';
import { LAYOUTS, type Layout } from '#view/view.ts';
import { URL_SYNCS, type CatalogueSettings, type UrlSync } from '../catalogue-settings.ts';
import type { ChosenPackage, OrganizationName } from '../chosen-package.ts';
import { explain } from '../explain.ts';
import { readSpot } from '../spot.ts';
import { mountCatalogue, type MountedCatalogue, type MountOptions } from './mount-catalogue.tsx';

export type { TokenProvider } from '#api/provided-token.ts';
export type { ChosenPackage, OrganizationName } from '../chosen-package.ts';

/** The name of the element. */
export const ELEMENT_NAME = 'vm-catalogue';

/** The events of `<vm-catalogue>`. They bubble. */
export interface CatalogueEvents {
  /** Somebody has chosen a package. */
  readonly 'package-select': CustomEvent<{
    readonly package: ChosenPackage;
    readonly organization: OrganizationName;
  }>;
  /** What is on screen: the path and query that show the same in the standalone catalogue, such as `/?cores=8..`. */
  readonly 'view-change': CustomEvent<{ readonly view: string }>;
  /** Something is in the way, such as `invalid_api_token`; `message` says it in words. */
  readonly 'catalogue-error': CustomEvent<{ readonly code: string; readonly message: string }>;
}

const ATTRIBUTES = [
  'api-base',
  'organization',
  'organization-id',
  'theme',
  'locale',
  'layout',
  'url-sync',
] as const;

/** The gateway that this module came from, if it came from one. */
const OWN_API = /^https?:/.test(import.meta.url) ? `${new URL(import.meta.url).origin}/core/v1` : '/core/v1';

/** Importing this where there is no document (on a server) does nothing. */
const Base = globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement);

/**
 * `<vm-catalogue>`: the catalogue in a shadow root of somebody else's page.
 *
 * | attribute | |
 * |---|---|
 * | `api-base` | Where the API is. Absent: the gateway that this module was loaded from. |
 * | `organization`, `organization-id` | Whose packages, by sub-domain or by ID. Absent: as the address says, or the public ones. |
 * | `theme` | `system`, `light` or `dark` |
 * | `locale` | The language, as a BCP 47 tag such as `de`. Absent: that of the page around it, or of the reader's browser. |
 * | `layout` | How packages are shown at first: `grid`, `table` or `map`. |
 * | `url-sync` | `query` or `hash`: where in the page's address it keeps what it shows. Absent: the page's history is not touched. |
 *
 * What cannot be used is explained in the console, and counts as absent.
 */
export class VmCatalogueElement extends Base {
  static readonly observedAttributes: readonly string[] = ATTRIBUTES;

  #mounted: MountedCatalogue | undefined;
  #provider: TokenProvider | undefined;
  /** Counts providers: another one may be another person's. */
  #identity = 0;
  #isDue = false;
  #view = '/';

  connectedCallback(): void {
    // Set before the browser knew the element: it would hide ours.
    if (Object.hasOwn(this, 'tokenProvider')) {
      const { tokenProvider } = this;
      delete (this as { tokenProvider?: unknown }).tokenProvider;
      this.tokenProvider = tokenProvider;
    }
    this.#renderSoon();
  }

  disconnectedCallback(): void {
    // It may only be moved.
    setTimeout(() => {
      if (this.isConnected) return;
      this.#mounted?.unmount();
      this.#mounted = undefined;
    });
  }

  /** In another document its styles are not there. */
  adoptedCallback(): void {
    this.#mounted?.unmount();
    this.#mounted = undefined;
    this.#renderSoon();
  }

  /** Also when it is as it was: what is on screen may be something else by now. */
  attributeChangedCallback(): void {
    this.#renderSoon();
  }

  /** Called when a token is needed, and again, with the one that was refused, when the API refused it. */
  get tokenProvider(): TokenProvider | undefined {
    return this.#provider;
  }
  set tokenProvider(provider: TokenProvider | undefined) {
    if (provider === this.#provider) return;
    this.#provider = provider;
    this.#identity += 1;
    this.#renderSoon();
  }

  /** What is on screen: a path and query of the standalone catalogue. */
  get view(): string {
    return this.#view;
  }

  /** Shows what an address of the standalone catalogue shows: its path and query, such as `/?cores=8..`. */
  navigate(view: string): void {
    if (this.#mounted !== undefined) {
      // Attributes that were set before it come before it.
      this.#render();
      this.#mounted.navigate(view);
      return;
    }
    const spot = readSpot(view);
    if (spot === undefined) explain(`“${view}” is no path of the catalogue, such as /?cores=8..`);
    else this.#view = spot.pathname + spot.search;
  }

  /** Together with what else changes in the same task. */
  #renderSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => this.#render());
  }

  /** What is due, if anything is. */
  #render(): void {
    if (!this.#isDue) return;
    this.#isDue = false;
    if (!this.isConnected) return;
    const options = this.#options();
    if (this.#mounted !== undefined) this.#mounted.update(options);
    else this.#mounted = mountCatalogue(this, { ...options, start: this.#view });
  }

  #options(): MountOptions {
    return {
      settings: this.#settings(),
      identity: this.#identity,
      handlers: {
        onSelect: (pkg, organization) => this.#tell('package-select', { package: pkg, organization }),
        onViewChange: (view) => {
          this.#view = view;
          this.#tell('view-change', { view });
        },
        onError: (code, message) => this.#tell('catalogue-error', { code, message }),
      },
    };
  }

  #settings(): CatalogueSettings {
    const organization = this.getAttribute('organization-id') ?? this.getAttribute('organization');
    return {
      apiBase: this.getAttribute('api-base') ?? OWN_API,
      organization: organization ?? undefined,
      theme: this.#oneOf<Theme>('theme', THEMES),
      locale: this.getAttribute('locale') ?? undefined,
      layout: this.#oneOf<Layout>('layout', LAYOUTS),
      urlSync: this.#oneOf<UrlSync>('url-sync', URL_SYNCS),
      tokenProvider: this.#provider,
    };
  }

  #oneOf<Value extends string>(attribute: string, values: readonly Value[]): Value | undefined {
    const given = this.getAttribute(attribute);
    const value = values.find((each) => each === given);
    if (given !== null && value === undefined)
      explain(`${attribute}="${given}" counts as absent: it is one of ${values.join(', ')}.`);
    return value;
  }

  #tell<Type extends keyof CatalogueEvents>(type: Type, detail: CatalogueEvents[Type]['detail']): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementEventMap extends CatalogueEvents {}
  interface HTMLElementTagNameMap {
    [ELEMENT_NAME]: VmCatalogueElement;
  }
}

if (globalThis.customElements !== undefined && customElements.get(ELEMENT_NAME) === undefined)
  customElements.define(ELEMENT_NAME, VmCatalogueElement);
