import { Fragment, StrictMode, type ReactNode } from 'react';
import type { QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { createProvidedTokens } from '#api/provided-token.ts';
import { createQueryClient } from '#api/query-client.ts';
import { createTokenStore } from '#api/token-store.ts';
import { createApp } from '#app/create-app.tsx';
import type { LocaleChoice } from '#app/in-language.tsx';
import styles from '#app/styles.css?inline';
import { localeOf, usualLocale } from '#language/locales.ts';
import { isUndone } from '#ui/use-undone-entry.ts';
import { adoptStyles } from '../adopt-styles.ts';
import { applyTokens } from '../apply-tokens.ts';
import { attempt, explain } from '../explain.ts';
import { organizationIn, readSpot, spotFor } from '../spot.ts';
import { usableLocale } from '../usable-locale.ts';
import { apiAddress } from './api-address.ts';
import type { CatalogueHandlers, CatalogueSettings, UrlSync } from '../catalogue-settings.ts';
import { chosenPackage } from '../chosen-package.ts';
import { createHostHistory, createMemoryHistory, type CatalogueHistory } from './host-history.ts';
import { HostedCatalogue, Reports } from './hosted-catalogue.tsx';
import hostedStyles from './hosted-catalogue.css?inline';

export interface MountOptions {
  readonly settings: CatalogueSettings;
  readonly handlers: CatalogueHandlers;
  /** Whose cache is used. Absent: one of its own. */
  readonly queryClient?: QueryClient | undefined;
  /** Whose rights it has: another one begins with nothing of what the one before was shown. */
  readonly identity?: number;
  /** What it shows at first, where the page's address does not say so: a path and query of the standalone catalogue. */
  readonly start?: string;
}

/** A catalogue in an element of somebody else's page. */
export interface MountedCatalogue {
  /** Shows it by other settings; where they say nothing else it stays where it is. */
  readonly update: (options: MountOptions) => void;
  /** Shows what an address of the standalone catalogue shows: its path and query. */
  readonly navigate: (view: string) => void;
  /** Takes it away. Must not be called while React renders. */
  readonly unmount: () => void;
}

/** An app, and what it was made for: while that is the same, so is the app. */
interface Made {
  /** With a key of its own: nothing that the one before held may stay. */
  readonly app: ReactNode;
  readonly parts: readonly unknown[];
}

/**
 * Renders a catalogue into an element's shadow root, which is made where there is none, in place of what is in it. Where a
 * setting cannot be used, why is there instead; it is explained in the console too, and reported as `invalid_setting`.
 */
export function mountCatalogue(host: HTMLElement, options: MountOptions): MountedCatalogue {
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const adopt = (css: string) => adoptStyles(shadow, css);
  for (const css of [hostedStyles, styles]) adopt(css);
  const container = host.ownerDocument.createElement('div');
  container.className = 'catalogue-root';
  container.setAttribute('part', 'catalogue');
  // Empty: it says how wide the catalogue would be.
  const room = host.ownerDocument.createElement('div');
  room.className = 'room';
  shadow.replaceChildren(container, room);
  const root = createRoot(container);

  let latest = options;
  let history = createMemoryHistory(options.start ?? '/');
  let sync: UrlSync = 'none';
  let made: Made | undefined;
  let problem: string | undefined;
  /** The layout that was asked for last, and where. */
  let laidOut: CatalogueSettings['layout'];
  let laidOutIn: CatalogueHistory | undefined;
  /** What was said last, so that what cannot be used is explained once. */
  let saidLocale: { readonly tag: string | undefined; readonly locale: string | undefined } | undefined;
  const handlers = () => latest.handlers;

  /** The app for these options; the same one as before where it can be. */
  function appFor({ settings, queryClient, identity }: MountOptions): ReactNode {
    const apiBase = apiAddress(settings.apiBase, host.ownerDocument.baseURI);
    const hasProvider = settings.tokenProvider !== undefined;
    const parts = [apiBase, hasProvider, queryClient, identity, history];
    if (made === undefined || parts.some((part, place) => part !== made?.parts[place])) {
      // What one's token shows is nobody else's.
      const scope = hasProvider ? `${apiBase} ${nextPrivate()}` : apiBase;
      const app = makeApp(apiBase, hasProvider, history, queryClient && { queryClient, scope });
      made = { parts, app: <Fragment key={nextPrivate()}>{app}</Fragment> };
    }
    return made.app;
  }

  function tellOfProvider(why: string): void {
    explain(why);
    attempt(() => handlers().onError?.('token_provider_failed', why));
  }

  function makeApp(
    apiBase: string,
    hasProvider: boolean,
    { addressOf, entry }: CatalogueHistory,
    shared: Parameters<typeof createQueryClient>[0],
  ): ReactNode {
    return createApp(
      { apiBase, sandbox: false, embed: { origins: [] } },
      {
        queryClient: createQueryClient(shared),
        // A host may make a new function each time: the latest counts.
        tokens: hasProvider
          ? createProvidedTokens((context) => latest.settings.tokenProvider?.(context), tellOfProvider)
          : createTokenStore(),
        addressOf,
        onChoose: (pkg) => {
          attempt(() => handlers().onSelect?.(chosenPackage(pkg), organizationIn(entry().search)));
        },
        inside: <Reports handlers={handlers} />,
      },
    );
  }

  /** The language that the page has chosen, and the one where it has not: of what is around it, or of the browser. */
  function localeFor(tag: string | undefined): LocaleChoice {
    if (tag !== saidLocale?.tag) saidLocale = { tag, locale: usableLocale(tag) };
    const around = (host.closest('[lang]') ?? host.ownerDocument.documentElement).getAttribute('lang');
    return {
      chosen: saidLocale?.locale,
      fallback: (around && localeOf(around)) || usualLocale(undefined, navigator.languages),
    };
  }

  function render(): ReactNode {
    const { settings } = latest;
    const { urlSync = 'none' } = settings;
    if (sync !== urlSync) {
      history = moved(history, urlSync);
      sync = urlSync;
    }
    const app = appFor(latest);
    const { organization, layout } = settings;
    // A layout that has been asked for before may have been changed by hand since; in an address somebody has chosen it.
    const isNews = history === laidOutIn ? layout !== laidOut : history.entry().search === '';
    const spot = spotFor(
      { organization, layout: isNews ? layout : undefined, isForLink: history !== laidOutIn },
      history.entry(),
    );
    if (spot !== undefined) history.replace(spot);
    laidOut = layout;
    laidOutIn = history;
    return (
      <HostedCatalogue shadow={shadow} adopt={adopt} history={history} locale={localeFor(settings.locale)}>
        {app}
      </HostedCatalogue>
    );
  }

  function update(next: MountOptions): void {
    latest = next;
    const { theme = 'system', tokens = {} } = next.settings;
    if (theme === 'system') delete container.dataset['theme'];
    else container.dataset['theme'] = theme;
    applyTokens(container, tokens);
    let shown: ReactNode;
    try {
      shown = render();
      problem = undefined;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      // For whoever makes the page, in English.
      shown = (
        <p role="alert" lang="en" dir="ltr">
          {message}
        </p>
      );
      if (message !== problem) {
        explain(message);
        attempt(() => next.handlers.onError?.('invalid_setting', message));
      }
      problem = message;
    }
    root.render(<StrictMode>{shown}</StrictMode>);
  }

  update(options);
  return {
    update,
    navigate: (view) => {
      const spot = readSpot(view);
      if (spot === undefined)
        explain(`“${view}” is no path of the catalogue, such as /?cores=8.. or /packages/rock-6.`);
      // Whose packages are shown is the page's to say.
      else {
        const to = spotFor({ organization: latest.settings.organization, isForLink: true }, spot) ?? spot;
        if (isUndone(history.entry().state)) history.replace(to);
        else history.push(to);
      }
    },
    unmount: () => root.unmount(),
  };
}

/** What a history shows, kept elsewhere from now on: unless the address says there what to show. */
function moved(history: CatalogueHistory, urlSync: UrlSync): CatalogueHistory {
  const { pathname, search } = history.entry();
  // Taken out of the address, if it was there.
  history.replace('/');
  if (urlSync === 'none') return createMemoryHistory(pathname + search);
  const next = createHostHistory(urlSync, window);
  const there = next.entry();
  if (there.pathname + there.search === '/') next.replace({ pathname, search });
  return next;
}

let privates = 0;

/** A number that no other mounted catalogue has. */
function nextPrivate(): number {
  privates += 1;
  return privates;
}
