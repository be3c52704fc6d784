import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { AttributeTable } from '#catalogue/attribute.ts';
import type { RangeFacet } from '#catalogue/facets.ts';
import type { Dated } from './as-of.ts';
import { packPackages, unpackPackages, type PackedPackages } from '#catalogue/pack.ts';
import type { VmPackage } from '#catalogue/package.ts';

/** What one `QueryClient` holds, as it travels to another. */
interface Carried {
  /** First, so that it is read before what refers to it. */
  readonly packed: PackedPackages;
  readonly queries: readonly (readonly [key: QueryKey, updatedAt: number, data: unknown])[];
}

/*
 * Data is plain values, packages and attributes. Packages are written once, and elsewhere as their places; attributes as
 * their keys. The names of properties tell them apart: `packages` and `pkg`, `attribute`; `at` is a
 * time, `parts` a map, `asOf` and `isStale` are how old it is, and `bins` are written as three numbers each.
 */

/** All data that a `QueryClient` holds, as JSON. */
export function dehydrate(queryClient: QueryClient): string {
  const places = new Map<VmPackage, number>();
  const placeOf = (pkg: VmPackage) => {
    const place = places.get(pkg) ?? places.size;
    places.set(pkg, place);
    return place;
  };
  const queries = queryClient
    .getQueryCache()
    .getAll()
    .filter(({ state }) => state.data !== undefined)
    .map(({ queryKey, state }) => [queryKey, state.dataUpdatedAt, state.data]);
  const text = JSON.stringify(queries, function (this: Partial<Dated>, name, value: unknown) {
    switch (name) {
      // Nobody asks how old something is that is as new as it should be.
      case 'asOf':
        return this.isStale ? value : undefined;
      case 'isStale':
        return value || undefined;
      case 'packages':
        return (value as readonly VmPackage[]).map(placeOf); // as everywhere in the code
      case 'pkg':
        return placeOf(value as VmPackage);
      case 'attribute':
        return (value as AttributeTable[number]).key;
      case 'bins':
        return (value as RangeFacet['bins']).flatMap(({ from, to, count }) => [from, to, count]);
      case 'parts':
        return [...(value as ReadonlyMap<unknown, unknown>)];
      default:
        return value;
    }
  });
  return `{"packed":${JSON.stringify(packPackages([...places.keys()]))},"queries":${text}}`;
}

/**
 * Puts into a `QueryClient` what `dehydrate` wrote. Text that it did not write may throw.
 *
 * @param now - Unix time in milliseconds. The other clock may be ahead: what it says of the future is taken for now.
 */
export function hydrate(queryClient: QueryClient, text: string, table: AttributeTable, now: number): void {
  let packages: readonly VmPackage[] = [];
  const at = (place: number) => packages[place];
  const { queries } = JSON.parse(text, (name, value) => {
    switch (name) {
      case 'packed':
        packages = unpackPackages(value as PackedPackages);
        return undefined;
      case 'packages':
        return (value as readonly number[]).map(at);
      case 'pkg':
        return at(value as number);
      case 'attribute':
        return table.find(({ key }) => key === value);
      case 'bins':
        return binsOf(value as readonly number[]);
      case 'parts':
        return new Map(value as [unknown, unknown][]);
      case 'at':
        return Math.min(value as number, now);
      default:
        return value as unknown;
    }
  }) as Pick<Carried, 'queries'>;
  // Such a page says itself how old it is, and asks again and again.
  const saysItsAge = queries.some(([key, , data]) => key[0] === 'stale' || isOld(data));
  for (const [key, updatedAt, data] of queries)
    queryClient.setQueryData(key, data, {
      updatedAt: saysItsAge ? now - COUNTS_AS_MS : reckoned(updatedAt, now),
    });
}

function isOld(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'isStale' in data && data.isStale === true;
}

/** What is younger than this a server would give again, in milliseconds. */
const GIVEN_AGAIN_MS = 10 * 60_000;
/** As old as this it counts then: a page asks for nothing as it wakes, and anew when somebody stays. In milliseconds. */
const COUNTS_AS_MS = 30_000;

/** When data counts as asked for, by a clock that may be ahead of the server's, or behind it. Much older pages are a cache's. */
function reckoned(updatedAt: number, now: number): number {
  const age = now - updatedAt;
  return age > GIVEN_AGAIN_MS ? updatedAt : Math.min(now, Math.max(updatedAt, now - COUNTS_AS_MS));
}

function binsOf(numbers: readonly number[]): RangeFacet['bins'] {
  return Array.from({ length: numbers.length / 3 }, (_, bin) => {
    const [from = 0, to = 0, count = 0] = numbers.slice(3 * bin, 3 * bin + 3);
    return { from, to, count };
  });
}
