import type { VmPackage } from './package.ts';

/** What the map draws: made of plain values, so that it can travel as JSON. */
export interface Plot {
  readonly points: readonly PlotPoint[];
}

/** One or several packages that stand at the same place and look the same. */
export interface PlotPoint {
  readonly cores: number;
  /** In GB. */
  readonly memory: number;
}

export function plotOf(packages: readonly VmPackage[]): Plot {
  return {
    points: packages.flatMap(({ cores, memory }) =>
      cores === undefined || memory === undefined ? [] : [{ cores, memory }],
    ),
  };
}
