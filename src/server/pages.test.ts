import { expect, test } from 'vitest';
import type { GatewayConfig } from './config.ts';
import { appConfigFor } from './pages.ts';
import { createUpstream } from './upstream.ts';

const upstream = createUpstream({ kind: 'sandbox', rateLimit: 1 });

test('a page is told where packages can be ordered, if anywhere', () => {
  const orderUrl = 'https://shop.example/{id}';
  const { standalone } = appConfigFor(upstream, { locale: undefined, orderUrl, embedOrigins: [] });
  expect(standalone).toEqual({ apiBase: '/core/v1', sandbox: true, orderUrl });
  const without = appConfigFor(upstream, { locale: undefined, orderUrl: undefined, embedOrigins: [] });
  expect(Object.keys(without.standalone)).toEqual(['apiBase', 'sandbox']);
});

test('an embedded page is told by whom it may be embedded; in the sandbox by pages of its own too', () => {
  const embedOrigins = ['https://portal.example'];
  const originsFor = (source: GatewayConfig['source']) =>
    appConfigFor(createUpstream(source), { locale: undefined, orderUrl: undefined, embedOrigins }).embedded
      .embed.origins;
  expect(originsFor({ kind: 'sandbox', rateLimit: 1 })).toEqual(['self', ...embedOrigins]);
  expect(originsFor({ kind: 'api', url: 'https://api.example', token: 't', organizations: [] })).toEqual(
    embedOrigins,
  );
});
