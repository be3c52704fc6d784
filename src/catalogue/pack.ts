import type { PackageGroup, PackageIcon, VmPackage } from './package.ts';

/**
 * Packages as plain JSON, column by column: that is a third of what it is row by row, because alike stands beside alike.
 * What is unknown is written -1, which no field can be; what `null` means stays `null`.
 */
export interface PackedPackages {
  readonly columns: Readonly<Record<PlainField, readonly unknown[]>>;
  /** 0: the name in lower case. */
  readonly permalinks: readonly (string | 0)[];
  /** The places of those that share their permalink with others. Absent: there are none. */
  readonly sharing?: readonly number[];
  /** Each group once, and for each package which. */
  readonly groups: readonly PackageGroup[];
  readonly group: readonly (number | null)[];
  readonly icons: readonly PackageIcon[];
  readonly icon: readonly (number | null)[];
}

const PLAIN_FIELDS = [
  'id',
  'name',
  'cores',
  'memory',
  'storage',
  'ipv4',
  'bandwidth',
  'dedicated',
  'privacy',
] as const satisfies readonly (keyof VmPackage)[];
type PlainField = (typeof PLAIN_FIELDS)[number];

const UNKNOWN = -1;

export function packPackages(packages: readonly VmPackage[]): PackedPackages {
  const groups = new Shelf<PackageGroup>();
  const icons = new Shelf<PackageIcon>();
  const sharing = packages.flatMap(({ sharesPermalink }, place) => (sharesPermalink ? [place] : []));
  return {
    ...(sharing.length > 0 && { sharing }),
    columns: Object.fromEntries(
      PLAIN_FIELDS.map((field) => [field, packages.map((pkg) => pkg[field] ?? missing(pkg[field]))]),
    ) as Record<PlainField, unknown[]>, // an entry for each of the fields
    permalinks: packages.map(({ name, permalink }) => (permalink === name.toLowerCase() ? 0 : permalink)),
    group: packages.map((pkg) => groups.place(pkg.group)),
    groups: groups.items,
    icon: packages.map((pkg) => icons.place(pkg.icon)),
    icons: icons.items,
  };
}

/** The same packages again. What `packPackages` did not make gives packages that make no sense, but nothing throws. */
export function unpackPackages(packed: PackedPackages): VmPackage[] {
  const { columns, permalinks, sharing, groups, group, icons, icon } = packed;
  return permalinks.map((permalink, row) => {
    const plain = Object.fromEntries(
      PLAIN_FIELDS.map((field) => [field, columns[field][row] === UNKNOWN ? undefined : columns[field][row]]),
    ) as Pick<VmPackage, PlainField>; // as they were packed
    return {
      ...plain,
      permalink: permalink === 0 ? plain.name.toLowerCase() : permalink,
      ...(sharing?.includes(row) && { sharesPermalink: true as const }),
      group: taken(groups, group[row]),
      icon: taken(icons, icon[row]),
    };
  });
}

function missing(value: unknown): null | typeof UNKNOWN {
  return value === null ? null : UNKNOWN;
}

function taken<Item>(items: readonly Item[], place: number | null | undefined): Item | null | undefined {
  return place === null ? null : items[place ?? UNKNOWN];
}

/** Things that are alike in every field, each once. */
class Shelf<Item> {
  readonly items: Item[] = [];
  private readonly places = new Map<string, number>();

  place(item: Item | null | undefined): number | null {
    if (item === null || item === undefined) return missing(item);
    const text = JSON.stringify(item);
    const place = this.places.get(text) ?? this.items.push(item) - 1;
    this.places.set(text, place);
    return place;
  }
}
