import { StrictMode, useState } from 'react';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { VmCatalogue, type ChosenPackage } from 'vm-catalogue/react';

declare global {
  interface Window {
    /** Who the token provider was asked for, and how many queries the portal's cache holds. */
    portal: {
      readonly asked: (string | undefined)[];
      readonly views: string[];
      readonly queries: () => string[];
    };
  }
}

const queryClient = new QueryClient();
window.portal = {
  asked: [],
  views: [],
  queries: () =>
    queryClient
      .getQueryCache()
      .getAll()
      .map(({ queryHash }) => queryHash),
};
const params = new URLSearchParams(location.search);

function Portal() {
  const [organization, setOrganization] = useState<string | null>(null);
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  const [isShown, setShown] = useState(true);
  const [isBroken, setBroken] = useState(false);
  const [submits, setSubmits] = useState(0);
  const [chosen, setChosen] = useState<ChosenPackage>();
  // A query of the same name as one of the catalogue's.
  const own = useQuery({ queryKey: ['organizations'], queryFn: () => Promise.resolve('the portal’s own') });
  return (
    <main>
      <h1>Portal</h1>
      <output>{chosen === undefined ? 'Nothing yet' : `${chosen.name}: ${chosen.cores} cores`}</output>
      <p id="own">{own.data}</p>
      <p id="submits">{submits}</p>
      <button type="button" onClick={() => setOrganization('acme')}>
        Acme
      </button>
      <button type="button" onClick={() => setTheme('dark')}>
        Dark
      </button>
      <button type="button" onClick={() => setBroken(!isBroken)}>
        Break or mend
      </button>
      <button type="button" onClick={() => setShown(!isShown)}>
        Hide or show
      </button>
      <div onSubmit={() => setSubmits(submits + 1)}>
        {isShown && (
          <VmCatalogue
            // A handler may give something back, or fail: that is the portal's own affair.
            onViewChange={(view) => {
              if (window.portal.views.push(view) > 1) throw new Error('a mistake of the portal');
              return window.portal.views.length;
            }}
            apiBase={isBroken ? 'ftp://nowhere.example' : (params.get('api') ?? '')}
            onError={() => {
              throw new Error('another mistake of the portal');
            }}
            organization={organization}
            theme={theme}
            tokens={{ accent: 'light-dark(#1f6b3a, #86cf9b)' }}
            queryClient={queryClient}
            tokenProvider={({ refused }) => {
              window.portal.asked.push(refused);
              return Promise.resolve(refused === undefined ? 'expired' : 'renewed');
            }}
            onSelect={setChosen}
          />
        )}
      </div>
    </main>
  );
}

createRoot(document.getElementById('portal')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Portal />
    </QueryClientProvider>
  </StrictMode>,
);
