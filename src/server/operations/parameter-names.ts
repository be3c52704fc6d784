import { attributes } from '#catalogue/attributes.ts';
import { ownParameters } from '#view/codec.ts';
import { SEARCH_FIELD } from '#view/search-field.ts';

/** Those of views, of a search that a form sends, of images, and of the API's lists. */
const OWN: ReadonlySet<string> = new Set([
  ...ownParameters(attributes),
  SEARCH_FIELD,
  'at',
  'page',
  'per_page',
  'organization[id]',
  'organization[sub_domain]',
]);

/**
 * The names of a query's parameters that are the catalogue's, in their order and each once, and how many others there are.
 * What others are called is not told: somebody may have written a token without a name. Both are left out where there are none.
 */
export function namesOfParameters(query: URLSearchParams): {
  readonly parameters?: string;
  readonly otherParameters?: number;
} {
  if (query.size === 0) return {};
  const own = [...new Set(query.keys())].filter((name) => OWN.has(name));
  const others = [...query.keys()].filter((name) => !OWN.has(name)).length;
  return {
    ...(own.length > 0 && { parameters: own.join(',') }),
    ...(others > 0 && { otherParameters: others }),
  };
}
