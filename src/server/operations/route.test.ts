import fc from 'fast-check';
import { expect, test } from 'vitest';
import { routeOf } from './route.ts';

test.each([
  ['/', '/'],
  ['/packages/rock-6', '/packages/:package'],
  ['/packages/rock-6/', '/packages/:package'],
  ['/packages/m5.large', '/packages/:package'],
  ['/embed/packages/m5.large', '/embed/*'],
  ['/packages/m5/large.js', 'file'],
  ['/compare', '/compare'],
  ['/organizations', '/organizations'],
  ['/embed', '/embed/*'],
  ['/embed/packages/rock-6', '/embed/*'],
  ['/og.png', '/og.png'],
  ['/assets/main-a1b2.js', '/assets/*'],
  ['/core/v1/virtual_machine_packages', '/core/v1/virtual_machine_packages'],
  ['/core/v1/organizations', '/core/v1/organizations'],
  ['/core/v1/kat_5ecret', '/core/v1/*'],
  ['/sign-in', '/sign-in/*'],
  ['/sign-in/callback', '/sign-in/*'],
  ['/sign-out', '/sign-out'],
  ['/sign-inx', 'other'],
  ['/healthz', '/healthz'],
  ['/readyz', '/readyz'],
  ['/favicon.svg', 'file'],
  ['/packages/%E0%A4%A', 'other'],
  ['/kat_5ecret', 'other'],
  ['/embed/kat_5ecret', 'other'],
])('%s is counted as %s', (path, route) => {
  expect(routeOf(path)).toBe(route);
});

test('whatever callers ask for, there are few routes', () => {
  const routes = new Set<string>();
  fc.assert(
    fc.property(fc.webPath(), (path) => {
      routes.add(routeOf(path));
    }),
  );
  expect(routes.size).toBeLessThanOrEqual(14);
});
