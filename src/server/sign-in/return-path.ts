/** In characters: it travels in a cookie, of which browsers take 4 kB. */
const MOST = 2000;

/**
 * Where to go back to: the path and query that were asked for, where they are a page of this origin; else the front page.
 *
 * Browsers read `//host`, `/\host` and, with a tab or a line break in them, even `/<tab>/host` as addresses of another host, and
 * `/.//host` as `//host`. So what is given back is what the address parser made of it, looked at once more.
 */
export function returnPath(asked: string | null | undefined): string {
  if (asked == null || asked.length > MOST || !/^\/(?!\/)[^\\\p{Cc}]*$/u.test(asked)) return '/';
  const base = 'http://gateway.invalid';
  if (!URL.canParse(asked, base)) return '/';
  const { origin, pathname, search } = new URL(asked, base);
  const path = pathname + search;
  const isHere = origin === base && !pathname.startsWith('//');
  // Signing in is nothing to come back to.
  return isHere && path.length <= MOST && !/^\/sign-(?:in|out)(?:\/|$)/.test(pathname) ? path : '/';
}
