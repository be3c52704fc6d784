/**
 * The address of the API as requests begin with it.
 *
 * @throws {Error} for what is no `http:` or `https:` address, or carries a password, a query or a fragment
 */
export function apiAddress(apiBase: string, page: string): string {
  const url = URL.canParse(apiBase, page) ? new URL(apiBase, page) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username + url.search + url.hash !== '')
    throw new Error(
      'the API’s address (`api-base`) must be one such as https://api.katapult.io/core/v1, or a path such as /core/v1.',
    );
  return url.href.replace(/\/+$/, '');
}
