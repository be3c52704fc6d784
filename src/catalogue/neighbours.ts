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

/** What else changes counts twice as much as what was to change: a step up in memory had rather keep all else than be small. */
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
  // Ratios follow from amounts and do not count.
  const counted = table.filter((each) => each.kind !== 'range' || each.measures === 'amount');
  const amounts = counted.filter((each) => each.kind === 'range');
  const from = counted.map((attribute) => valueOf(attribute, pkg));
  const nearest = amounts.map(() => ({ more: new Nearest(), less: new Nearest() }));
  // A catalogue may have ten thousand packages: nothing is made anew for each of them.
  const apart = new Float64Array(counted.length);
  for (const other of packages) {
    if (other.id === pkg.id) continue;
    let all = 0;
    counted.forEach((attribute, place) => {
      const distance = distanceBetween(from[place], valueOf(attribute, other));
      apart[place] = distance;
      all += distance;
    });
    let amount = 0;
    counted.forEach((attribute, place) => {
      if (attribute.kind !== 'range') return;
      const [before, after] = [from[place], attribute.read(other)];
      const sides = nearest[amount++];
      if (typeof before !== 'number' || after == null || before === after || sides === undefined) return;
      const own = apart[place] ?? 0;
      sides[after > before ? 'more' : 'less'].offer(other, own + OTHERWISE * (all - own));
    });
  }
  return amounts.flatMap((attribute, amount) =>
    (['more', 'less'] as const).flatMap((towards): Step[] => {
      const found = nearest[amount]?.[towards].pkg;
      const difference = found && differenceOf(attribute, pkg, found);
      return found && difference?.kind === 'amount'
        ? [{ attribute, towards, pkg: found, by: difference.by }]
        : [];
    }),
  );
}

/** The nearest of what has been offered; of those that are equally near the first by permalink. */
class Nearest {
  pkg: VmPackage | undefined;
  private distance = Infinity;

  offer(pkg: VmPackage, distance: number): void {
    const isNearer =
      this.pkg === undefined ||
      distance < this.distance ||
      (distance === this.distance && byPermalink(pkg, this.pkg) < 0);
    if (!isNearer) return;
    this.pkg = pkg;
    this.distance = distance;
  }
}

type Value = number | boolean | string | undefined;

function valueOf(attribute: Attribute, pkg: VmPackage): Value {
  if (attribute.kind === 'choice') return attribute.read(pkg)?.value;
  return attribute.read(pkg) ?? undefined;
}

function distanceBetween(a: Value, b: Value): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return UNKNOWN;
  return typeof a === 'number' && typeof b === 'number' ? Math.abs(Math.log2((1 + b) / (1 + a))) : OTHER;
}

/**
 * The packages of the same line, the package itself among them, smallest first: of the same group, with the same kind of
 * CPUs and as much memory for each core (within a fifth, because lines round). One of which any of that is not known, or that is of no group, is of no line: it is alone.
 */
export function familyOf(pkg: VmPackage, packages: readonly VmPackage[]): readonly VmPackage[] {
  return packages
    .filter(
      (other) =>
        other.id === pkg.id ||
        (isOfLine(other) &&
          isOfLine(pkg) &&
          other.group?.id === pkg.group?.id &&
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

function isOfLine(pkg: VmPackage): boolean {
  return pkg.group != null && pkg.dedicated !== undefined && shapeOf(pkg) !== undefined;
}

function isSameShape(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Math.max(a, b) / Math.min(a, b) <= ALIKE;
}

function byPermalink(a: VmPackage, b: VmPackage): number {
  return compareText(naturalKey(a.permalink), naturalKey(b.permalink)) || compareText(a.id, b.id);
}
