import { expect, test } from 'vitest';
import { appConfigFor } from './pages.ts';
import { createUpstream } from './upstream.ts';

const upstream = createUpstream({ kind: 'sandbox', rateLimit: 1 });

test('a page is told where packages can be ordered, if anywhere', () => {
  const orderUrl = 'https://shop.example/{id}';
  expect(appConfigFor(upstream, { orderUrl })).toEqual({ apiBase: '/core/v1', sandbox: true, orderUrl });
  expect(Object.keys(appConfigFor(upstream, { orderUrl: undefined }))).toEqual(['apiBase', 'sandbox']);
});
