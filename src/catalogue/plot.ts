import type { PackageGroup, VmPackage } from './package.ts';

/** What the map draws: made of plain values, so that it can travel as JSON. */
export interface Plot {
  /** By cores, then memory, then storage. */
  readonly points: readonly PlotPoint[];
  /** How many packages have no place, because their cores or their memory are not known or zero. */
  readonly unplaced: number;
  /** What points are made of that look alike only in part: there were too many to draw each. */
  readonly merged: Merged | undefined;
}

/** `storage`: packages of one group that differ in storage; `group`: all of one size. */
export type Merged = 'storage' | 'group';

/** One or several packages that stand at the same place and look alike. */
export interface PlotPoint {
  /** Above 0. */
  readonly cores: number;
  /** In GB; above 0. */
  readonly memory: number;
  /** In GB; of several the largest. Undefined: not known. */
  readonly storage: number | undefined;
  /** `null`: in none. Undefined: not known, or not all in the same. */
  readonly group: PackageGroup | null | undefined;
  readonly count: number;
  /** Of the first few, in the order of the catalogue. */
  readonly names: readonly string[];
}

/** More points than this say nothing more, and take long to draw. */
export const MOST_POINTS = 1500;
const MOST_NAMES = 3;

/** Where each of the packages stands. */
export function plotOf(packages: readonly VmPackage[]): Plot {
  const placed = packages.filter(isPlaced);
  const unplaced = packages.length - placed.length;
  for (const merged of [undefined, 'storage', 'group'] as const) {
    const points = pointsOf(placed, merged);
    if (points.length <= MOST_POINTS || merged === 'group')
      return { points: points.toSorted(bySize), unplaced, merged };
  }
  return { points: [], unplaced, merged: undefined };
}

type Placed = VmPackage & { readonly cores: number; readonly memory: number };

/** On a logarithmic axis there is no place for 0. */
function isPlaced(pkg: VmPackage): pkg is Placed {
  return (pkg.cores ?? 0) > 0 && (pkg.memory ?? 0) > 0;
}

function pointsOf(packages: readonly Placed[], merged: Merged | undefined): PlotPoint[] {
  const points = new Map<string, PlotPoint>();
  for (const { cores, memory, storage, group, name } of packages) {
    const key = [
      cores,
      memory,
      ...(merged === undefined ? [storage] : []),
      ...(merged === 'group' ? [] : [group === null ? 'none' : group?.id]),
    ].join(' ');
    const before = points.get(key);
    points.set(key, {
      cores,
      memory,
      storage: largest(before?.storage, storage),
      group: before === undefined || sameGroup(before.group, group) ? group : undefined,
      count: (before?.count ?? 0) + 1,
      names: [...(before?.names ?? []), name].slice(0, MOST_NAMES),
    });
  }
  return [...points.values()];
}

function largest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}

function sameGroup(a: VmPackage['group'], b: VmPackage['group']): boolean {
  return a === b || (!!a && !!b && a.id === b.id);
}

function bySize(a: PlotPoint, b: PlotPoint): number {
  return a.cores - b.cores || a.memory - b.memory || (a.storage ?? 0) - (b.storage ?? 0);
}

/** Where a key leads on the map, by place in `points`. Every point is reached from every other, along either axis. */
export function nextPoint(points: readonly PlotPoint[], from: number, towards: Direction): number {
  const byMemory = points
    .map((_, place) => place)
    .toSorted((a, b) => points[a]!.memory - points[b]!.memory || a - b); // places of points
  switch (towards) {
    case 'right':
      return Math.min(points.length - 1, from + 1);
    case 'left':
      return Math.max(0, from - 1);
    case 'up':
    case 'down': {
      const along = byMemory.indexOf(from) + (towards === 'up' ? 1 : -1);
      return byMemory[Math.min(points.length - 1, Math.max(0, along))] ?? from;
    }
    case 'first':
      return 0;
    case 'last':
      return points.length - 1;
  }
}

/** Right and left go by cores, up and down by memory; what has as much of it is passed on the way. */
export type Direction = 'right' | 'left' | 'up' | 'down' | 'first' | 'last';

/** Inclusive at all sides. */
export interface Area {
  readonly cores: { readonly min: number; readonly max: number };
  readonly memory: { readonly min: number; readonly max: number };
}

/** The smallest area around the points that stand within another; undefined where none does. */
export function areaAround(points: readonly PlotPoint[], { cores, memory }: Area): Area | undefined {
  const within = points.filter(
    (point) =>
      point.cores >= cores.min &&
      point.cores <= cores.max &&
      point.memory >= memory.min &&
      point.memory <= memory.max,
  );
  return within.length === 0 ? undefined : extentOf(within);
}

/** The smallest area around points, of which there is at least one. */
export function extentOf(points: readonly PlotPoint[]): Area {
  const range = (read: (point: PlotPoint) => number) => {
    const values = points.map(read);
    return { min: Math.min(...values), max: Math.max(...values) };
  };
  return { cores: range(({ cores }) => cores), memory: range(({ memory }) => memory) };
}
