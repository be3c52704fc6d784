/** An axis on which each doubling takes the same room. */
export interface LogAxis {
  /** Where a value stands, from 0 to 1. */
  readonly placeOf: (value: number) => number;
  /** The value at a place; the inverse of `placeOf`. */
  readonly valueAt: (place: number) => number;
  /** Values to write beside it, smallest first. */
  readonly ticks: readonly number[];
}

/** How much room is left beyond the outermost values, in doublings. */
const MARGIN = 0.5;
const MOST_TICKS = 9;

/** An axis that shows values from `min` to `max`, both above 0, with ticks at powers of two. */
export function logAxis(min: number, max: number): LogAxis {
  const from = Math.log2(min) - MARGIN;
  const to = Math.log2(max) + MARGIN;
  const first = Math.ceil(from);
  const powers = Array.from({ length: Math.max(1, Math.floor(to) - first + 1) }, (_, i) => first + i);
  const each = Math.ceil(powers.length / MOST_TICKS);
  return {
    placeOf: (value) => (Math.log2(value) - from) / (to - from),
    valueAt: (place) => 2 ** (from + place * (to - from)),
    ticks: powers.filter((_, i) => i % each === 0).map((power) => 2 ** power),
  };
}
