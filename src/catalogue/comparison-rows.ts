import { differenceWords } from '#language/en/differences.ts';
import type { Language } from '#language/language.ts';
import type { Attribute, AttributeTable } from './attribute.ts';
import { differenceOf, formatDifference, formatFactor, type Difference } from './difference.ts';
import { formatValue } from './format.ts';
import type { VmPackage } from './package.ts';

/** An attribute of several packages, side by side. */
export interface ComparisonRow {
  readonly attribute: Attribute;
  /** One for each package, in their order. */
  readonly cells: readonly ComparisonCell[];
  /** Whether all are known to have the same. */
  readonly isSame: boolean;
  /** Whether none of them tells. */
  readonly isUnknown: boolean;
  /** Whether some tell and others do not. */
  readonly isPartlyKnown: boolean;
}

export interface ComparisonCell {
  readonly pkg: VmPackage;
  /** The value: `8 GB`, `Dedicated`, `not stated`. */
  readonly text: string;
  /** Whether no other has a better one, and some have a worse one. */
  readonly isBest: boolean;
  /** What it has that the baseline has not. Undefined: there is no baseline, or it is this one. */
  readonly difference: Difference | undefined;
}

/** @param baseline - one of the packages; the others are measured against it */
export function comparisonRows(
  language: Language,
  table: AttributeTable,
  packages: readonly VmPackage[],
  baseline?: VmPackage,
): readonly ComparisonRow[] {
  return table.map((attribute) => {
    const values = packages.map((pkg) => valueOf(attribute, pkg));
    const best = bestOf(attribute, values);
    const different = new Set(values).size;
    return {
      attribute,
      isSame: different < 2 && !values.includes(undefined),
      isUnknown: values.every((value) => value === undefined),
      isPartlyKnown: different > 1 && values.includes(undefined),
      cells: packages.map((pkg, place) => ({
        pkg,
        text: formatValue(language, attribute, attribute.read(pkg)),
        isBest: best !== undefined && values[place] === best,
        difference:
          baseline === undefined || baseline.id === pkg.id
            ? undefined
            : differenceOf(attribute, baseline, pkg),
      })),
    };
  });
}

type Value = number | boolean | string | undefined;

/** What is the same where packages have the same; undefined: unknown. */
function valueOf(attribute: Attribute, pkg: VmPackage): Value {
  return attribute.kind === 'choice' ? attribute.read(pkg)?.value : (attribute.read(pkg) ?? undefined);
}

/** The best of the known values; undefined: none is better than another. */
function bestOf(attribute: Attribute, values: readonly Value[]): Value {
  const known = values.filter((value) => value !== undefined);
  if (new Set(known).size < 2) return undefined;
  if (attribute.kind === 'range' && attribute.measures === 'amount')
    return Math.max(...known.filter((value) => typeof value === 'number'));
  return attribute.kind === 'flag' && attribute.better !== undefined ? attribute.better === 'yes' : undefined;
}

/** What is best in a row: `the most`, `dedicated CPUs`; undefined: nothing is. */
export function describeBest(language: Language, attribute: Attribute): string | undefined {
  if (attribute.kind === 'range')
    return attribute.measures === 'amount' ? language.words(differenceWords).theMost : undefined;
  return attribute.kind === 'flag' && attribute.better !== undefined
    ? attribute.words[attribute.better].phrase
    : undefined;
}

/** What is best of each attribute of a table: `the most cores and memory; dedicated CPUs rather than shared CPUs`. */
export function describeAllBests(language: Language, table: AttributeTable): string {
  const words = language.words(differenceWords);
  const amounts = table.flatMap((each) =>
    each.kind === 'range' && each.measures === 'amount' ? [each.words.noun.other] : [],
  );
  const sides = table.flatMap((each) => {
    if (each.kind !== 'flag' || each.better === undefined) return [];
    const { yes, no } = each.words;
    const [better, worse] = each.better === 'yes' ? [yes, no] : [no, yes];
    return [words.rather(better.phrase, worse.phrase)];
  });
  return [...(amounts.length === 0 ? [] : [words.theMostOf(amounts)]), ...sides].join('; ');
}

/** The cell's difference in words: `+8 GB, 2×`, `the same`, `different`, `not comparable`; undefined: it has none. */
export function describeDifference(
  language: Language,
  attribute: Attribute,
  { difference }: ComparisonCell,
): string | undefined {
  const words = language.words(differenceWords);
  switch (difference?.kind) {
    case undefined:
      return undefined;
    case 'same':
    case 'other':
      return words[difference.kind];
    case 'unknown':
      return words.notComparable;
    case 'amount': {
      if (attribute.kind !== 'range') return undefined;
      const factor = formatFactor(language, difference.factor);
      const by = formatDifference(language, attribute, difference.by);
      // What is hardly more or less rounds to once as much.
      return factor === undefined || factor === formatFactor(language, 1) ? by : words.byAndTimes(by, factor);
    }
  }
}

/** What is written in a cell: first what the reader came for, the difference where it can be measured, else the value. */
export interface CellWords {
  readonly leads: 'value' | 'difference';
  readonly difference: string | undefined;
}

export function cellWords(language: Language, attribute: Attribute, cell: ComparisonCell): CellWords {
  const value = valueOf(attribute, cell.pkg);
  // Of what is not stated itself there is no more to say.
  const difference = value === undefined ? undefined : describeDifference(language, attribute, cell);
  const isMeasured = attribute.kind === 'range' && cell.difference?.kind !== 'unknown';
  return { leads: difference !== undefined && isMeasured ? 'difference' : 'value', difference };
}
