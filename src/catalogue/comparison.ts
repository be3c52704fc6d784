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

export function comparedOf(packages: readonly VmPackage[], { names, from }: ComparisonSubject): Comparison {
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
  };
}

/**
 * Whether what was found out of `known` tells all about `wanted`: then nothing has to be found out again, whatever is moved
 * or taken out.
 */
export function isPartOf(wanted: ComparisonSubject, known: ComparisonSubject): boolean {
  return (
    wanted.names.every((name) => known.names.includes(name)) &&
    (wanted.from === undefined || wanted.from === known.from)
  );
}

/** What `comparedOf` says of a subject that is part of the one that a comparison is of. */
export function partOf(comparison: Comparison, { names, from }: ComparisonSubject): Comparison {
  const place = new Map(names.map((name, at) => [name, at]));
  const placeOf = (name: string) => place.get(name) ?? names.length;
  const found = comparison.found.flatMap(({ pkg, names: all }): Compared[] => {
    const [first, ...others] = all
      .filter((name) => place.has(name))
      .toSorted((a, b) => placeOf(a) - placeOf(b));
    return first === undefined ? [] : [{ pkg, names: [first, ...others] }];
  });
  return {
    found: found.toSorted((a, b) => placeOf(a.names[0]) - placeOf(b.names[0])),
    unclear: comparison.unclear
      .filter(({ name }) => place.has(name))
      .toSorted((a, b) => placeOf(a.name) - placeOf(b.name)),
    from: from === undefined ? undefined : comparison.from,
  };
}

/** The names for a link that has these packages, and behind them what is not clear. */
export function namesWith(found: readonly Compared[], unclear: readonly Unclear[]): readonly string[] {
  return [...found.flatMap(({ names }) => names), ...unclear.map(({ name }) => name)];
}
