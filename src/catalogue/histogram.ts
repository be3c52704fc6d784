/** A bar of a histogram: all values from one that exists to another that exists, both included. */
export interface Bin {
  readonly from: number;
  readonly to: number;
}

export const MOST_BINS = 12;

/**
 * Divides values into at most twelve bins of the same width on a logarithmic scale, because sizes double. A bin that no
 * value falls into is left out; with twelve different values or fewer each has a bin of its own.
 *
 * @param steps - different values, none negative, smallest first
 * @returns the bins in order, which share out all steps, and for each step which bin it is in
 */
export function binsOf(steps: ArrayLike<number>): { bins: readonly Bin[]; binOf: Uint32Array } {
  const binOf = new Uint32Array(steps.length);
  const bins: Bin[] = [];
  // Non-null here and below: there is a first and a last step wherever there is one at all.
  const [low, high] = [scale(steps[0] ?? 0), scale(steps[steps.length - 1] ?? 0)];
  let slotBefore = -1;
  for (let step = 0; step < steps.length; step++) {
    const value = steps[step]!;
    const along = (scale(value) - low) / (high - low);
    // Huge values that differ by little have the same logarithm: 0 / 0, and one bin for all of them.
    const slot =
      steps.length <= MOST_BINS ? step : Math.min(MOST_BINS - 1, Math.floor(along * MOST_BINS) || 0);
    if (slot === slotBefore) bins[bins.length - 1] = { from: bins.at(-1)!.from, to: value };
    else bins.push({ from: value, to: value });
    binOf[step] = bins.length - 1;
    slotBefore = slot;
  }
  return { bins, binOf };
}

function scale(value: number): number {
  return Math.log2(value + 1);
}
