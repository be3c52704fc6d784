/**
 * What an address may be. The longest that the catalogue makes itself, with every filter set and six packages compared, has
 * some 2,000 characters. Headers, the address among them, have a limit of their own in `server-limits.ts`.
 */
export const MOST_CHARACTERS = 8192;
export const MOST_PARAMETERS = 500;

/** Whether the path and the query of an address are longer than any that is read. Looks at nothing that is in them. */
export function isTooLong(url: string): boolean {
  const begin = url.startsWith('/') ? 0 : url.indexOf('/', url.indexOf('://') + 3);
  if (url.length - begin > MOST_CHARACTERS) return true;
  let parameters = 1;
  for (let at = url.indexOf('&'); at !== -1; at = url.indexOf('&', at + 1)) parameters += 1;
  return parameters > MOST_PARAMETERS;
}
