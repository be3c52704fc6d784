import { attributes } from '#catalogue/attributes.ts';
import { parseView, queryString, serializeView } from '#view/codec.ts';
import { pathOf, placeAt, viewAt, type Place } from '#view/places.ts';
import { DEFAULT_VIEW, type View } from '#view/view.ts';

/** What a link shows: a page, and the view on it. */
export interface Sight {
  readonly place: Place;
  readonly view: View;
}

/** Where the images of previews are. */
export const IMAGE_PATH = '/og.png';
/** Which page an image is of, by its path; not there: the catalogue. */
const PAGE = 'at';

/** The one address of a page and view on the standalone catalogue: path and query, without parameters of others. */
export function canonicalAddress({ place, view }: Sight): string {
  return withQuery(pathOf(place), serializeView(viewAt(place, view), attributes));
}

/** The address of the image of a page and view. Views whose image shows the same have the same. */
export function imageAddress({ place, view }: Sight): string {
  const params = new URLSearchParams(place.kind === 'catalogue' ? [] : [[PAGE, pathOf(place)]]);
  for (const [key, value] of serializeView(seenOnImage(place, view), attributes)) params.append(key, value);
  return withQuery(IMAGE_PATH, params);
}

/**
 * Reads the query of an image's address: the address of the page that the image is of, with nothing in it that the image
 * does not show. However a view is spelled, and whatever else is in the query, it is the same. Undefined: of no page, or of
 * a page that shows no packages.
 */
export function readImageAddress(params: URLSearchParams): string | undefined {
  const place = placeAt(params.get(PAGE) ?? '/');
  if (place === undefined) return undefined;
  const { view, conflict } = parseView(params, attributes);
  if (conflict !== undefined) return undefined;
  return withQuery(pathOf(place), serializeView(seenOnImage(place, view), attributes));
}

/** As much of a view as changes what an image shows. */
function seenOnImage({ kind }: Place, view: View): View {
  const { organization, filters, text, order, layout, page, perPage, compare, from, locale } = view;
  switch (kind) {
    case 'catalogue':
      return {
        ...DEFAULT_VIEW,
        locale,
        organization,
        filters,
        text,
        order,
        page,
        perPage,
        package: view.package,
        // A map is of all pages; grid and table list the same.
        layout: layout === 'map' ? layout : DEFAULT_VIEW.layout,
      };
    case 'package':
      return { ...DEFAULT_VIEW, locale, organization, from };
    case 'compare':
      return { ...DEFAULT_VIEW, locale, organization, compare, from };
    case 'organizations':
      return { ...DEFAULT_VIEW, locale, organization };
  }
}

function withQuery(path: string, params: URLSearchParams): string {
  const query = queryString(params);
  return query === '' ? path : `${path}?${query}`;
}
