import { isEmbedded, pathWithin } from '#app/config.ts';
import { placeAt } from '#view/places.ts';
import type { Route } from './meter.ts';

const EXACT: ReadonlySet<string> = new Set<Route>([
  '/og.png',
  '/core/v1/virtual_machine_packages',
  '/core/v1/organizations',
  '/sign-out',
  '/healthz',
  '/readyz',
]);

/** Whether a path ends as that of a file does. Names of packages may end so too: `/packages/m5.large`. */
export function isLikeFile(path: string): boolean {
  return /\.[a-z][a-z0-9]{0,9}$/i.test(path);
}

/** What a request for a path is for: one of few, however many paths callers think of. */
export function routeOf(path: string): Route {
  if (EXACT.has(path)) return path as Route; // it is one of them
  if (path.startsWith('/core/v1/')) return '/core/v1/*';
  if (path === '/sign-in' || path.startsWith('/sign-in/')) return '/sign-in/*';
  if (path.startsWith('/assets/')) return '/assets/*';
  const place = placeAt(pathWithin(path));
  if (place === undefined) return isLikeFile(path) ? 'file' : 'other';
  if (isEmbedded(path)) return '/embed/*';
  switch (place.kind) {
    case 'catalogue':
      return '/';
    case 'package':
      return '/packages/:package';
    default:
      return `/${place.kind}`;
  }
}
