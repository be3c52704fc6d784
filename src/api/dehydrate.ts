import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { AttributeTable } from '#catalogue/attribute.ts';
import type { RangeFacet } from '#catalogue/facets.ts';
import type { Dated } from './as-of.ts';
import { packPackages, unpackPackages, type PackedPackages } from '#catalogue/pack.ts';
import type { VmPackage } from '#catalogue/package.ts';

/** What one `QueryClient` holds, as it travels to another. */
interface Carried {
  /** When it was written, Unix time in milliseconds by the other clock. First, so that it is read before all other times. */
  readonly now: number;
  /** Next, so that it is read before what refers to it. */
  readonly packed: PackedPackages;
  readonly queries: readonly (readonly [key: QueryKey, updatedAt: number, data: unknown])[];
}

/*
 * Data is plain values, packages and attributes. Packages are written once, and elsewhere as their places; attributes as
 * their keys. The names of properties tell them apart: `packages` and `pkg`, `attribute`; `at` is a
 * time, `parts` a map, `asOf` and `isStale` are how old it is, and `bins` are written as three numbers each.
 */

/**
 * All data that a `QueryClient` holds, as JSON.
 *
 * @param now - Unix time in milliseconds
 */
export function dehydrate(queryClient: QueryClient, now: number): string {
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
  return `{"now":${now},"packed":${JSON.stringify(packPackages([...places.keys()]))},"queries":${text}}`;
}

/**
 * Puts into a `QueryClient` what `dehydrate` wrote. Text that it did not write may throw.
 *
 * @param now - Unix time in milliseconds. The other clock may be ahead: then all that it says was so much earlier here.
 */
export function hydrate(queryClient: QueryClient, text: string, table: AttributeTable, now: number): void {
  let packages: readonly VmPackage[] = [];
  let ahead = 0;
  const at = (place: number) => packages[place];
  const { queries } = JSON.parse(text, (name, value) => {
    switch (name) {
      case 'now':
        ahead = Math.max(0, (value as number) - now);
        return undefined;
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
      case 'asOf':
        return (value as number) - ahead;
      default:
        return value as unknown;
    }
  }) as Pick<Carried, 'queries'>;
  for (const [key, updatedAt, data] of queries)
    queryClient.setQueryData(key, typeof data === 'number' ? data - ahead : data, {
      updatedAt: updatedAt - ahead,
    });
}

function binsOf(numbers: readonly number[]): RangeFacet['bins'] {
  return Array.from({ length: numbers.length / 3 }, (_, bin) => {
    const [from = 0, to = 0, count = 0] = numbers.slice(3 * bin, 3 * bin + 3);
    return { from, to, count };
  });
}
