import { pathWithin } from '#app/config.ts';
import { attributes } from '#catalogue/attributes.ts';
import { parseView } from '#view/codec.ts';
import { placeAt, type Place } from '#view/places.ts';
import type { Sight } from '../previews/preview-address.ts';

/** Of an address, path and query. Nothing in one names a host, two slashes at its beginning neither. */
export function urlOf(address: string): URL {
  return new URL(`http://gateway.invalid${address}`);
}

/** Undefined where there is no page. */
export function placeOf(address: string): Place | undefined {
  return placeAt(pathWithin(urlOf(address).pathname));
}

/** What there is to see; undefined where there is no page, or a question instead of one. */
export function sightAt(address: string): Sight | undefined {
  const place = placeOf(address);
  const { view, conflict } = parseView(urlOf(address).searchParams, attributes);
  return place === undefined || conflict !== undefined ? undefined : { place, view };
}
