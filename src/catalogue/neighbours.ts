import type { Attribute, AttributeTable, RangeAttribute } from './attribute.ts';
import { differenceOf } from './difference.ts';
import { compareText, naturalKey } from './natural-order.ts';
import type { VmPackage } from './package.ts';

/** The nearest package with more, or less, of one attribute. */
export interface Step {
  readonly attribute: RangeAttribute;
  readonly towards: 'more' | 'less';
  readonly pkg: VmPackage;
  /** Above 0 towards more, below 0 towards less. */
  readonly by: number;
}

/** What else changes counts twice as much as what was to change: a step up in memory keeps the cores if it can. */
const OTHERWISE = 2;
/** What is something else, or unknown, is as far as half (or twice) of an amount, or twice as far. */
const OTHER = 1;
const UNKNOWN = 2;

/**
 * One step up and one step down in each amount of the table, in its order; a direction in which there is nothing is left
 * out. The nearest is the one with the least sum of |log2((1 + theirs) / (1 + own))| over amounts (a doubling counts about
 * 1), in the attribute itself once and in all others twice, with 1 for another CPU kind, group or availability and 2 for
 * what is not known of either. Equally near ones go by permalink, then by ID.
 *
 * @param packages - the package itself may be among them
 */
export function stepsFrom(
  table: AttributeTable,
  pkg: VmPackage,
  packages: readonly VmPackage[],
): readonly Step[] {
  const others = packages.filter(({ id }) => id !== pkg.id).toSorted(byPermalink);
  const far = new Map(others.map((other) => [other, distancesBetween(table, pkg, other)]));
  return table.flatMap((attribute) => {
    if (attribute.kind !== 'range' || attribute.measures !== 'amount') return [];
    return (['more', 'less'] as const).flatMap((towards): Step[] => {
      let nearest: { readonly step: Step; readonly distance: number } | undefined;
      for (const [other, distances] of far) {
        const difference = differenceOf(attribute, pkg, other);
        if (difference.kind !== 'amount' || difference.by > 0 !== (towards === 'more')) continue;
        const own = distances.get(attribute.key) ?? 0;
        const all = [...distances.values()].reduce((sum, each) => sum + each, 0);
        const distance = own + OTHERWISE * (all - own);
        if (nearest === undefined || distance < nearest.distance)
          nearest = { step: { attribute, towards, pkg: other, by: difference.by }, distance };
      }
      return nearest === undefined ? [] : [nearest.step];
    });
  });
}

/** By the attribute's key; ratios follow from amounts and do not count. */
function distancesBetween(table: AttributeTable, a: VmPackage, b: VmPackage): ReadonlyMap<string, number> {
  return new Map(
    table
      .filter((each) => each.kind !== 'range' || each.measures === 'amount')
      .map((attribute) => [attribute.key, distanceIn(attribute, a, b)]),
  );
}

function distanceIn(attribute: Attribute, a: VmPackage, b: VmPackage): number {
  const { kind } = differenceOf(attribute, a, b);
  if (kind === 'same') return 0;
  if (kind === 'unknown') return isUnknownInBoth(attribute, a, b) ? 0 : UNKNOWN;
  if (attribute.kind !== 'range') return OTHER;
  return Math.abs(Math.log2((1 + (attribute.read(b) ?? 0)) / (1 + (attribute.read(a) ?? 0))));
}

function isUnknownInBoth(attribute: Attribute, a: VmPackage, b: VmPackage): boolean {
  return attribute.read(a) == null && attribute.read(b) == null;
}

/**
 * The packages of the same line, the package itself among them, smallest first: of the same group, with the same kind of
 * CPUs and as much memory for each core (within a fifth, because lines round). Of what is not known, the same must not be known.
 */
export function familyOf(pkg: VmPackage, packages: readonly VmPackage[]): readonly VmPackage[] {
  return packages
    .filter(
      (other) =>
        other.id === pkg.id ||
        (other.group?.id === pkg.group?.id &&
          (other.group === null) === (pkg.group === null) &&
          other.dedicated === pkg.dedicated &&
          isSameShape(shapeOf(other), shapeOf(pkg))),
    )
    .toSorted(
      (a, b) => (a.cores ?? 0) - (b.cores ?? 0) || (a.memory ?? 0) - (b.memory ?? 0) || byPermalink(a, b),
    );
}

const ALIKE = 1.2;

function shapeOf({ cores, memory }: VmPackage): number | undefined {
  return cores === undefined || memory === undefined || cores === 0 || memory === 0
    ? undefined
    : memory / cores;
}

function isSameShape(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Math.max(a, b) / Math.min(a, b) <= ALIKE;
}

function byPermalink(a: VmPackage, b: VmPackage): number {
  return compareText(naturalKey(a.permalink), naturalKey(b.permalink)) || compareText(a.id, b.id);
}
