import { ownIcon } from './icons.ts';
import { wireGroup, wirePackage, type Size, type WirePackage } from './wire.ts';

const STANDARD = wireGroup('Standard vCPU');
const HIGH_MEMORY = wireGroup('High memory');
const DEDICATED = wireGroup('Dedicated vCPU');
const COMPUTE = wireGroup('Compute optimised');
const STORAGE = wireGroup('Storage optimised');

/**
 * What Katapult really sold when it was last looked at: names, cores, memory and storage of all twenty, and the
 * allowance, the shared CPUs and the group of ROCK-1, ROCK-3 and ROCK-6. The other allowances and the group "High
 * memory" are invented.
 */
const REAL: readonly Size[] = [
  ...rows(STANDARD, [
    ['ROCK-1', 1, 1, 10, 1024],
    ['ROCK-3', 1, 3, 25, 2048],
    ['ROCK-6', 2, 6, 50, 3072],
    ['ROCK-12', 4, 12, 100, 4096],
    ['ROCK-18', 6, 18, 150, 5120],
    ['ROCK-24', 8, 24, 200, 6144],
    ['ROCK-36', 12, 36, 300, 7168],
    ['ROCK-48', 16, 48, 400, 8192],
    ['ROCK-72', 24, 72, 600, 10240],
    ['ROCK-96', 32, 96, 800, 12288],
    ['ROCK-144', 48, 144, 1200, 16384],
    ['ROCK-192', 64, 192, 1600, 20480],
    ['ROCK-288', 96, 288, 2400, null],
  ]),
  ...rows(HIGH_MEMORY, [
    ['BOULDER-20', 2, 20, 25, 3072],
    ['BOULDER-40', 4, 40, 50, 4096],
    ['BOULDER-80', 8, 80, 100, 6144],
    ['BOULDER-160', 16, 160, 200, 8192],
    ['BOULDER-320', 32, 320, 400, 12288],
    ['BOULDER-640', 64, 640, 800, 20480],
    ['BOULDER-960', 96, 960, 1200, 20480],
  ]),
];

/** Invented throughout: other shapes that a cloud sells, so that every attribute has something to tell apart. */
const INVENTED: readonly Size[] = [
  ...rows(HIGH_MEMORY, [
    ['BOULDER-240', 24, 240, 300, 10240],
    ['BOULDER-480', 48, 480, 600, 16384],
  ]),
  ...rows(
    DEDICATED,
    [
      ['D-ROCK-6', 2, 6, 50, 3072],
      ['D-ROCK-12', 4, 12, 100, 4096],
      ['D-ROCK-24', 8, 24, 200, 6144],
      ['D-ROCK-36', 12, 36, 300, 7168],
      ['D-ROCK-48', 16, 48, 400, 8192],
      ['D-ROCK-72', 24, 72, 600, 10240],
      ['D-ROCK-96', 32, 96, 800, 12288],
      ['D-ROCK-144', 48, 144, 1200, 16384],
      ['D-BOULDER-40', 4, 40, 50, 4096],
      ['D-BOULDER-80', 8, 80, 100, 6144],
      ['D-BOULDER-160', 16, 160, 200, 8192],
      ['D-BOULDER-320', 32, 320, 400, 12288, 2],
    ],
    { dedicated: true, icon: ownIcon('dedicated.svg') },
  ),
  ...rows(
    COMPUTE,
    [
      ['FLINT-4', 4, 4, 40, 2048],
      ['FLINT-8', 8, 8, 80, 4096],
      ['FLINT-16', 16, 16, 160, 6144],
      ['FLINT-32', 32, 32, 320, 8192],
      ['FLINT-64', 64, 64, 640, 12288, 2],
    ],
    { icon: ownIcon('compute.svg') },
  ),
  ...rows(COMPUTE, [['D-FLINT-16', 16, 16, 160, 6144]], {
    dedicated: true,
    icon: ownIcon('compute.svg'),
  }),
  ...rows(
    STORAGE,
    [
      ['SLATE-500', 2, 4, 500, 4096],
      ['SLATE-1000', 4, 8, 1000, 6144],
      ['SLATE-2000', 4, 16, 2000, 8192],
      ['SLATE-4000', 8, 32, 4000, 12288],
      ['SLATE-8000', 16, 64, 8000, 20480, 2],
      ['SLATE-16000', 32, 128, 16000, 40960, 4],
    ],
    { icon: ownIcon('storage.svg') },
  ),
  ...rows(null, [
    ['PEBBLE-1', 1, 2, 20, 1024],
    ['PEBBLE-2', 2, 4, 40, 2048],
  ]),
];

/** The 48 packages that anyone may have, smallest first: by memory, then storage, then name. */
export const PUBLIC_PACKAGES: readonly WirePackage[] = [...REAL, ...INVENTED]
  .toSorted((a, b) => a.memory - b.memory || a.storage - b.storage || (a.name < b.name ? -1 : 1))
  .map((size) => wirePackage(size));

type Row = readonly [
  name: string,
  cores: number,
  memory: number,
  storage: number,
  bandwidth: number | null,
  ipv4?: number,
];

function rows(group: Size['group'], sizes: readonly Row[], common: Partial<Size> = {}): Size[] {
  return sizes.map(([name, cores, memory, storage, bandwidth, ipv4 = 1]) => ({
    ...common,
    name,
    cores,
    memory,
    storage,
    bandwidth,
    ipv4,
    group,
  }));
}
