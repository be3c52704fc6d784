import type { Attribute, Choice, ChoiceAttribute, FlagAttribute, RangeAttribute } from './attribute.ts';
import { choicesAmong } from './choices.ts';
import { binsOf, type Bin } from './histogram.ts';
import type { VmPackage } from './package.ts';

/** An attribute of all packages. Values are written as small numbers that order as the values do. */
export type IndexColumn = RangeColumn | FlagColumn | ChoiceColumn;

interface ColumnBase {
  /** By row: 0 for the first value in order, `size` for unknown, which so is last. */
  readonly codes: Uint32Array;
  /** How many different values there are. */
  readonly size: number;
  /** What is counted together, by code: bins, sides, choices. `bucketCount - 1` is the one for unknown. */
  readonly buckets: Uint32Array;
  readonly bucketCount: number;
}

export interface RangeColumn extends ColumnBase {
  readonly kind: 'range';
  readonly attribute: RangeAttribute;
  /** The different values, smallest first: the value of each code. */
  readonly steps: readonly number[];
  readonly bins: readonly Bin[];
}

/** Codes: 0 is no, 1 is yes. */
export interface FlagColumn extends ColumnBase {
  readonly kind: 'flag';
  readonly attribute: FlagAttribute;
}

export interface ChoiceColumn extends ColumnBase {
  readonly kind: 'choice';
  readonly attribute: ChoiceAttribute;
  /** The choice of each code: those that are always offered, then the others by label. */
  readonly choices: readonly Choice[];
}

export function buildColumn(attribute: Attribute, packages: readonly VmPackage[]): IndexColumn {
  if (attribute.kind === 'range') return rangeColumn(attribute, packages);
  if (attribute.kind === 'flag') return flagColumn(attribute, packages);
  return choiceColumn(attribute, packages);
}

function rangeColumn(attribute: RangeAttribute, packages: readonly VmPackage[]): RangeColumn {
  const values = packages.map((pkg) => attribute.read(pkg) ?? undefined);
  const steps = [...new Set(values)].filter((value) => value !== undefined).toSorted((a, b) => a - b);
  const codeOf = new Map(steps.map((value, code) => [value, code]));
  const { bins, binOf } = binsOf(steps);
  return {
    kind: 'range',
    attribute,
    steps,
    bins,
    codes: codesOf(values, codeOf, steps.length),
    size: steps.length,
    buckets: Uint32Array.of(...binOf, bins.length),
    bucketCount: bins.length + 1,
  };
}

function flagColumn(attribute: FlagAttribute, packages: readonly VmPackage[]): FlagColumn {
  const codes = Uint32Array.from(packages, (pkg) => {
    const value = attribute.read(pkg);
    return value === undefined ? 2 : Number(value);
  });
  return { kind: 'flag', attribute, codes, size: 2, buckets: Uint32Array.of(0, 1, 2), bucketCount: 3 };
}

function choiceColumn(attribute: ChoiceAttribute, packages: readonly VmPackage[]): ChoiceColumn {
  const read = packages.map((pkg) => attribute.read(pkg));
  const choices = choicesAmong(attribute, packages);
  const codeOf = new Map(choices.map(({ value }, code) => [value, code]));
  const size = choices.length;
  return {
    kind: 'choice',
    attribute,
    choices,
    codes: codesOf(
      read.map((choice) => choice?.value),
      codeOf,
      size,
    ),
    size,
    buckets: Uint32Array.from({ length: size + 1 }, (_, code) => code),
    bucketCount: size + 1,
  };
}

function codesOf<T>(values: readonly (T | undefined)[], codeOf: ReadonlyMap<T, number>, unknown: number) {
  const codes = new Uint32Array(values.length).fill(unknown);
  // Non-null: every value that is known has been given a code.
  values.forEach((value, row) => value !== undefined && (codes[row] = codeOf.get(value)!));
  return codes;
}
