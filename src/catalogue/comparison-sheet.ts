import type { ComparisonRow } from './comparison-rows.ts';
import type { VmPackage } from './package.ts';

/** A comparison as it is on screen, to be written in another form. */
export interface ComparisonSheet {
  readonly packages: readonly VmPackage[];
  /** What the others are measured against, if anything. */
  readonly baseline: VmPackage | undefined;
  /** Those that are shown. */
  readonly rows: readonly ComparisonRow[];
}
