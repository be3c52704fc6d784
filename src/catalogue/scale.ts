import type { VmPackage } from './package.ts';

/** The figures that a card draws as bars. */
export type Figure = 'cores' | 'memory' | 'storage';

/** The largest known value of each figure in a list; 0 where none is known. */
export type Scale = Readonly<Record<Figure, number>>;

export function scaleOf(packages: readonly VmPackage[]): Scale {
  const largest = (figure: Figure) => packages.reduce((max, each) => Math.max(max, each[figure] ?? 0), 0);
  return { cores: largest('cores'), memory: largest('memory'), storage: largest('storage') };
}

/**
 * How far along a scale that ends at `largest` a value stands, from 0 to 1. Logarithmic, because sizes double: each
 * doubling is the same step. A value of 1 still shows; 0 and an empty scale do not.
 */
export function positionOn(largest: number, value: number): number {
  if (value <= 0 || largest <= 0) return 0;
  return Math.min(1, Math.log2(value + 1) / Math.log2(largest + 1));
}
