import { QueryClientProvider } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { createClient } from '#api/client.ts';
import { ClientContext } from '#api/client-context.ts';
import { createQueryClient } from '#api/query-client.ts';
import { attributes } from '#catalogue/attributes.ts';
import { columnsOf } from '#catalogue/columns.ts';
import { examplePackage } from '#catalogue/example-package.ts';
import { english } from '#language/language.ts';
import { useView } from '#view/use-view.ts';
import { PackageActionsProvider } from '../parts/package-actions-context.tsx';
import { PackageTable } from './package-table.tsx';

const unknown = examplePackage({
  id: 'vmpkg_2',
  cores: undefined,
  memory: undefined,
  storage: undefined,
  ipv4: undefined,
  bandwidth: null,
  dedicated: undefined,
  privacy: undefined,
  group: undefined,
});

function render(query: string): string {
  const html = renderToString(
    <QueryClientProvider client={createQueryClient()}>
      <ClientContext value={createClient({ apiBase: '/core/v1' })}>
        <StaticRouter location={`/?${query}`}>
          <Table />
        </StaticRouter>
      </ClientContext>
    </QueryClientProvider>,
  );
  return html.replaceAll('<!-- -->', '');
}

function Table() {
  const state = useView();
  const { view, change, hrefFor } = state;
  return (
    <PackageActionsProvider state={state}>
      <PackageTable
        packages={[examplePackage({ dedicated: true, privacy: 'private' }), unknown]}
        order={view.order ?? 'listed'}
        isFormer={false}
        inert={false}
        {...{ view, change, hrefFor }}
      />
    </PackageActionsProvider>
  );
}

describe('the table, without a browser', () => {
  const all = columnsOf(english, attributes);
  const html = render(`layout=table&sort=-memory,cores&page=2&columns=${all.map(({ key }) => key).join()}`);

  it('has a heading for every column that there is, and says what is unknown', () => {
    for (const { label } of all) expect(html).toContain(label);
    expect(html.match(/not stated/g)).toHaveLength(attributes.length);
  });
  it('has headings that sort without scripts, on page 1', () => {
    const unsorted = attributes.filter(({ key }) => key !== 'memory' && key !== 'cores');
    for (const { key } of unsorted) expect(html).toContain(`/?sort=${key}&amp;layout=table`);
    expect(html).toContain('/?sort=-cores&amp;layout=table');
    expect(html).toContain('/?layout=table');
    expect(html).not.toMatch(/href="\/\?[^"]*page=2/);
  });
  it('says how it is sorted: in its caption, and once by `aria-sort`', () => {
    expect(html).toMatch(/<caption[^>]*>Packages, sorted by memory, largest first, then cores/);
    expect(html.match(/aria-sort="[^"]*"/g)).toEqual(['aria-sort="descending"']);
  });
  it('has a head for each row, and words beside each mark', () => {
    expect(html.match(/scope="row"/g)).toHaveLength(2);
    expect(html).toContain('◆ </span>Dedicated');
    expect(html).toContain('</svg> Private');
  });
});
