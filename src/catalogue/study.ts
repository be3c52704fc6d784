import type { AttributeTable, ChoiceAttribute, FlagAttribute, RangeAttribute } from './attribute.ts';
import { choicesAmong, groupsAmong } from './choices.ts';
import { choiceLabel } from './describe.ts';
import { closestNames } from './closest-names.ts';
import { findPackages } from './find-package.ts';
import { binsOf, type Bin } from './histogram.ts';
import { familyOf, stepsFrom, type Step } from './neighbours.ts';
import type { VmPackage } from './package.ts';
import { standingOf, type Standing } from './standing.ts';

/**
 * All that a page says of one package among the others: made of plain values, packages and attributes, so that a server can
 * work it out and send it along.
 */
export type Study = Found | Several | Missing;

export interface Found {
  readonly kind: 'found';
  readonly pkg: VmPackage;
  /** Where it stands, for each attribute that is measured, in the order of the table. */
  readonly places: readonly PlaceAmong[];
  /** How many are like it, for each attribute that is not measured, in the order of the table. */
  readonly shares: readonly Share[];
  /** Its line, itself among them, smallest first. */
  readonly family: { readonly packages: readonly VmPackage[] };
  readonly steps: readonly Step[];
  /** What is changed to it; undefined: nothing. */
  readonly change: ChangeFrom | undefined;
  /** How many packages there are, itself among them. */
  readonly total: number;
  /** The IDs of all groups of the catalogue, in the order of their names. */
  readonly groups: readonly string[];
}

/** A permalink that is not one package's alone. */
export interface Several {
  readonly kind: 'several';
  readonly packages: readonly VmPackage[];
}

export interface Missing {
  readonly kind: 'missing';
  /** The packages whose names are closest, closest first. */
  readonly packages: readonly VmPackage[];
}

export interface PlaceAmong {
  readonly attribute: RangeAttribute;
  /** Undefined: the package does not tell. */
  readonly standing: Standing | undefined;
  /** How the catalogue is spread over the attribute's values. */
  readonly bins: readonly (Bin & { readonly count: number })[];
}

/** How a catalogue is divided by something that has no more and no less. */
export interface Share {
  readonly attribute: FlagAttribute | ChoiceAttribute;
  /** What there is, as often as packages have it: yes and no, or all choices in their order. */
  readonly kinds: readonly { readonly label: string; readonly count: number; readonly isOwn: boolean }[];
  /** How many do not tell. */
  readonly unknown: number;
}

export type ChangeFrom =
  | { readonly kind: 'known'; readonly pkg: VmPackage }
  /** There is no such package, or more than one. */
  | { readonly kind: 'unknown'; readonly name: string }
  /** It is this package itself. */
  | { readonly kind: 'same' };

/**
 * @param name - of the package to study: a permalink or an ID
 * @param from - likewise, the package that somebody has now
 */
export function studyOf(
  table: AttributeTable,
  packages: readonly VmPackage[],
  name: string,
  from: string | undefined,
): Study {
  const [pkg, ...namesakes] = findPackages(name, packages);
  if (pkg === undefined) return { kind: 'missing', packages: closestNames(name, packages) };
  if (namesakes.length > 0) return { kind: 'several', packages: [pkg, ...namesakes] };
  return {
    kind: 'found',
    pkg,
    places: table
      .filter((attribute) => attribute.kind === 'range')
      .map((attribute) => ({
        attribute,
        standing: standingOf(attribute, pkg, packages),
        bins: spreadOf(attribute, packages),
      })),
    shares: table.flatMap((attribute) =>
      attribute.kind === 'range' ? [] : [shareOf(attribute, pkg, packages)],
    ),
    family: { packages: familyOf(pkg, packages) },
    steps: stepsFrom(table, pkg, packages),
    change: from === undefined ? undefined : changeFrom(packages, from, pkg),
    total: packages.length,
    groups: groupsAmong(table, packages),
  };
}

function changeFrom(packages: readonly VmPackage[], name: string, to: VmPackage): ChangeFrom {
  const [pkg, ...namesakes] = findPackages(name, packages);
  if (pkg === undefined || namesakes.length > 0) return { kind: 'unknown', name };
  return pkg.id === to.id ? { kind: 'same' } : { kind: 'known', pkg };
}

function shareOf(
  attribute: FlagAttribute | ChoiceAttribute,
  pkg: VmPackage,
  packages: readonly VmPackage[],
): Share {
  const valueOf = (each: VmPackage) =>
    attribute.kind === 'flag' ? attribute.read(each) : attribute.read(each)?.value;
  const counts = new Map<boolean | string | undefined, number>();
  for (const each of packages) {
    const value = valueOf(each);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const all =
    attribute.kind === 'flag'
      ? ([true, false] as const).map((value) => ({
          value,
          label: attribute.words[value ? 'yes' : 'no'].label,
        }))
      : choicesAmong(attribute, packages).map((choice) => ({
          value: choice.value,
          label: choiceLabel(choice),
        }));
  const own = valueOf(pkg);
  return {
    attribute,
    kinds: all.flatMap(({ value, label }) => {
      const count = counts.get(value) ?? 0;
      return count === 0 ? [] : [{ label, count, isOwn: value === own }];
    }),
    unknown: counts.get(undefined) ?? 0,
  };
}

function spreadOf(attribute: RangeAttribute, packages: readonly VmPackage[]): PlaceAmong['bins'] {
  const counts = new Map<number, number>();
  for (const pkg of packages) {
    const value = attribute.read(pkg);
    if (value != null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const steps = [...counts.keys()].toSorted((a, b) => a - b);
  const { bins, binOf } = binsOf(steps);
  const totals = bins.map(() => 0);
  steps.forEach((step, place) => {
    const bin = binOf[place] ?? 0;
    totals[bin] = (totals[bin] ?? 0) + (counts.get(step) ?? 0);
  });
  return bins.map((bin, place) => ({ ...bin, count: totals[place] ?? 0 }));
}
