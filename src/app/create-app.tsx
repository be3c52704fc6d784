import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { createClient } from '#api/client.ts';
import { ClientContext } from '#api/client-context.ts';
import { createQueryClient, isOneOf } from '#api/query-client.ts';
import { TokenContext } from '#api/token-context.ts';
import { createTokenStore, type TokenStore } from '#api/token-store.ts';
import type { VmPackage } from '#catalogue/package.ts';
import type { Language } from '#language/language.ts';
import { CataloguePage, ComparePage, OrganizationsPage, PackagePage } from '#pages/loaded-on-use.ts';
import { WayOutContext } from '#pages/way-out-context.tsx';
import { lazyComponent } from '#ui/lazy-component.tsx';
import { placeAt } from '#view/places.ts';
import type { AppConfig } from './config.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { InLanguage } from './in-language.tsx';
import { Layout } from './layout.tsx';

const NotFoundPage = lazyComponent(
  'not-found',
  async () => (await import('./not-found-page.tsx')).NotFoundPage,
);

export interface AppOptions {
  /** May hold what has been asked before. */
  readonly queryClient?: QueryClient;
  /** Holds the token that is sent; whoever made it may set one. */
  readonly tokens?: TokenStore;
  /** Takes the package that somebody chooses, where the page around this one waits for it. */
  readonly onChoose?: ((pkg: VmPackage) => void) | undefined;
  /** Gives the address at which others see a path of the catalogue; null: there is none. Absent: it is on this origin. */
  readonly addressOf?: ((path: string) => string) | null;
  /** What it is in at first. Absent: nothing is shown until the words of the language that is asked for are there. */
  readonly language?: Language;
  /** The locale where neither the address nor the page around it says one. Absent: that of `language`, or English. */
  readonly fallbackLocale?: string;
  /** Rendered within, and shows nothing: what has to know where the app is. */
  readonly inside?: ReactNode;
}

/**
 * Makes one catalogue: its client, its cache, its token, shared with no other on the same page. The result goes inside
 * a router, which each place that mounts it (a tab, the server, somebody else's page) has its own kind of.
 */
export function createApp(
  config: AppConfig,
  {
    queryClient = createQueryClient(),
    tokens = createTokenStore(),
    onChoose,
    addressOf = (path) => location.origin + path,
    language,
    fallbackLocale = language?.locale ?? 'en',
    inside,
  }: AppOptions = {},
): ReactNode {
  const client = createClient({
    apiBase: config.apiBase,
    token: tokens.obtain ?? tokens.get,
    renew: tokens.renew,
  });
  // What another token was shown must neither stay nor be mixed with the new one's.
  tokens.subscribe(() => void queryClient.resetQueries({ predicate: isOneOf(queryClient) }));
  // A server renders the way out too, though nothing can be chosen there yet.
  const choose = onChoose ?? (config.embed && (() => {}));

  return (
    <QueryClientProvider client={queryClient}>
      <ClientContext value={client}>
        <TokenContext value={tokens}>
          <WayOutContext value={{ ...config, choose, addressOf }}>
            <InLanguage first={language} fallback={fallbackLocale}>
              <ErrorBoundary>
                <Layout config={config}>
                  <CurrentPage />
                </Layout>
                {inside}
              </ErrorBoundary>
            </InLanguage>
          </WayOutContext>
        </TokenContext>
      </ClientContext>
    </QueryClientProvider>
  );
}

/** The page at the address. */
function CurrentPage() {
  const place = placeAt(useLocation().pathname);
  switch (place?.kind) {
    case 'catalogue':
      return <CataloguePage />;
    case 'organizations':
      return <OrganizationsPage />;
    case 'compare':
      return <ComparePage />;
    case 'package':
      return <PackagePage name={place.name} />;
    case undefined:
      return <NotFoundPage />;
  }
}
