import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { VmCatalogue, type ChosenPackage } from './react.tsx';

/* A portal with the catalogue in its React: `/examples/react.html`. A real one imports `vm-catalogue/react`. */

function Portal() {
  const [organization, setOrganization] = useState<string | null>(null);
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  const [locale, setLocale] = useState('en');
  const [chosen, setChosen] = useState<ChosenPackage>();
  return (
    <>
      <h1>A portal</h1>
      <p>
        <label>
          Organization{' '}
          <select
            value={organization ?? ''}
            onChange={({ target }) => setOrganization(target.value === '' ? null : target.value)}
          >
            <option value="">Public packages</option>
            <option value="acme">Acme</option>
          </select>
        </label>{' '}
        <label>
          Theme{' '}
          <select
            value={theme}
            onChange={({ target }) => setTheme(target.value === 'dark' ? 'dark' : 'light')}
          >
            <option>light</option>
            <option>dark</option>
          </select>
        </label>{' '}
        <label>
          Language{' '}
          <select value={locale} onChange={({ target }) => setLocale(target.value)}>
            <option value="en">English</option>
            <option value="de">Deutsch</option>
          </select>
        </label>
      </p>
      <p>
        <output>
          {chosen === undefined
            ? 'Nothing is chosen yet.'
            : `${chosen.name} (${chosen.id}) for ${organization ?? 'everybody'}`}
        </output>
      </p>
      <VmCatalogue
        apiBase="/core/v1"
        organization={organization}
        theme={theme}
        locale={locale}
        tokens={{ accent: 'light-dark(#1f6b3a, #86cf9b)' }}
        urlSync="hash"
        onSelect={setChosen}
      />
    </>
  );
}

const root = document.getElementById('portal');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Portal />
    </StrictMode>,
  );
