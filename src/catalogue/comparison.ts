import type { AttributeTable } from './attribute.ts';
import { groupsAmong } from './choices.ts';
import { closestNames } from './closest-names.ts';
import { findPackages } from './find-package.ts';
import type { VmPackage } from './package.ts';

/** What is to be compared. */
export interface ComparisonSubject {
  /** As a link has them: permalinks or IDs, each once. */
  readonly names: readonly string[];
  /** Likewise, the package that somebody has now. */
  readonly from: string | undefined;
}

/** The packages that names stand for: made of plain values and packages, so that a server can send it along. */
export interface Comparison {
  /** Each package once, in the order of the names. */
  readonly found: readonly Compared[];
  /** The names that do not stand for one package, in their order. */
  readonly unclear: readonly Unclear[];
  /** The package that somebody has now. Undefined: none is named, or the name does not stand for one package. */
  readonly from: { readonly pkg: VmPackage } | undefined;
  /** The IDs of all groups of the catalogue, in the order of their names. */
  readonly groups: readonly string[];
}

export interface Compared {
  readonly pkg: VmPackage;
  /** All names that stand for it, first the one that gives it its place: a link may have its permalink and its ID. */
  readonly names: readonly [string, ...string[]];
}

export interface Unclear {
  readonly name: string;
  /** `several`: it is not one package's alone. */
  readonly kind: 'missing' | 'several';
  /** Those that may be meant: the closest by name, or all that have it. */
  readonly packages: readonly VmPackage[];
}

export function comparedOf(
  table: AttributeTable,
  packages: readonly VmPackage[],
  { names, from }: ComparisonSubject,
): Comparison {
  const found = new Map<string, Compared>();
  const unclear: Unclear[] = [];
  for (const name of names) {
    const [pkg, ...namesakes] = findPackages(name, packages);
    if (pkg === undefined) unclear.push({ name, kind: 'missing', packages: closestNames(name, packages) });
    else if (namesakes.length > 0) unclear.push({ name, kind: 'several', packages: [pkg, ...namesakes] });
    else {
      const before = found.get(pkg.id);
      found.set(pkg.id, { pkg, names: before === undefined ? [name] : [...before.names, name] });
    }
  }
  const [now, ...others] = from === undefined ? [] : findPackages(from, packages);
  return {
    found: [...found.values()],
    unclear,
    from: now === undefined || others.length > 0 ? undefined : { pkg: now },
    groups: groupsAmong(table, packages),
  };
}
