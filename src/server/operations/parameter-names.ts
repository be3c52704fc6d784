import { attributes } from '#catalogue/attributes.ts';
import { parseView } from '#view/codec.ts';

/** Of a page in the page, of images, and of the API's lists; those that the view's codec knows are asked of it. */
const OTHERS = new Set(['at', 'page', 'per_page', 'organization[id]', 'organization[sub_domain]']);

/**
 * The names of a query's parameters that are the catalogue's, in their order and each once, and how many others there are.
 * What others are called is not told: somebody may have written a token without a name. Both are left out where there are none.
 */
export function namesOfParameters(query: URLSearchParams): {
  readonly parameters?: string;
  readonly otherParameters?: number;
} {
  if (query.size === 0) return {};
  const foreign = new Set(parseView(query, attributes).foreign.map(([name]) => name));
  const own = [...new Set(query.keys())].filter((name) => !foreign.has(name) || OTHERS.has(name));
  const others = [...query.keys()].filter((name) => !own.includes(name)).length;
  return {
    ...(own.length > 0 && { parameters: own.join(',') }),
    ...(others > 0 && { otherParameters: others }),
  };
}
