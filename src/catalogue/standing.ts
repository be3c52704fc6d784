import type { RangeAttribute } from './attribute.ts';
import type { VmPackage } from './package.ts';

/** Where a package stands among others in one attribute. */
export interface Standing {
  readonly value: number;
  /** How many of those that tell have more, less, and (others than itself) as much. */
  readonly more: number;
  readonly less: number;
  readonly same: number;
  /** How many do not tell. */
  readonly unknown: number;
  /** 1 has the most; those that have as much share a place. */
  readonly rank: number;
}

/**
 * @param packages - among them the package itself
 * @returns undefined where it does not tell: it then stands nowhere
 */
export function standingOf(
  attribute: RangeAttribute,
  pkg: VmPackage,
  packages: readonly VmPackage[],
): Standing | undefined {
  const value = attribute.read(pkg);
  if (value == null) return undefined;
  const counts = { more: 0, less: 0, same: 0, unknown: 0 };
  for (const other of packages) {
    if (other.id === pkg.id) continue;
    const theirs = attribute.read(other);
    if (theirs == null) counts.unknown += 1;
    else if (theirs > value) counts.more += 1;
    else if (theirs < value) counts.less += 1;
    else counts.same += 1;
  }
  return { value, ...counts, rank: counts.more + 1 };
}
