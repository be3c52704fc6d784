import { resizingWords } from '#language/en/resizing.ts';
import type { Language } from '#language/language.ts';
import type { ComparisonRow } from './comparison-rows.ts';
import { attributes } from './attributes.ts';
import { describeStopBriefly } from './describe-resize.ts';
import { plainText } from './format.ts';
import type { VmPackage } from './package.ts';
import { resizeOf } from './resize.ts';

/** A comparison as it is on screen, to be written in another form. */
export interface ComparisonSheet {
  readonly packages: readonly VmPackage[];
  /** What the others are measured against, if anything. */
  readonly baseline: VmPackage | undefined;
  /** The package that somebody has now, if the link names one: what changing to each means is a row of its own. */
  readonly from: VmPackage | undefined;
  /** Those that are shown. */
  readonly rows: readonly ComparisonRow[];
}

/** What heads the row that says what changing to each package means, and that row; undefined: nobody has one now. */
export function changeRow(
  language: Language,
  { packages, from }: Pick<ComparisonSheet, 'packages' | 'from'>,
): { readonly head: string; readonly cells: readonly string[] } | undefined {
  if (from === undefined) return undefined;
  return {
    head: language.words(resizingWords).changeFrom(plainText(from.name) || from.id),
    cells: packages.map((to) => describeStopBriefly(language, from, to, resizeOf(attributes, from, to))),
  };
}
