import type { PackageGroup } from '#catalogue/package.ts';

/** How a group is drawn: shape and hue together tell groups apart, so that nobody has to see colours. */
export interface GroupLook {
  /** A path in a 16 by 16 box. */
  readonly shape: string;
  /** In degrees. */
  readonly hue: number;
  /** 0: without colour. */
  readonly chroma: 0 | 1;
}

const SHAPES = [
  'M3 7.5 8 3.5l5 4V13H3z',
  'M8 3.5 13.5 12.5h-11z',
  'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3z',
  'M8 2.5 13.5 8 8 13.5 2.5 8z',
  'M3.5 3.5h9v9h-9z',
  'M5.3 3.3h5.4L13.4 8l-2.7 4.7H5.3L2.6 8z',
];
const HUES = [255, 155, 310, 60, 195, 15];

/** The look of a group: by its ID, so that it is the same everywhere. What is in none, or not known, has no colour. */
export function groupLook(group: PackageGroup | null | undefined): GroupLook {
  const kind = group ? hash(group.id) : 0;
  return {
    shape: SHAPES[kind % SHAPES.length] ?? '',
    hue: group ? (HUES[Math.floor(kind / SHAPES.length) % HUES.length] ?? 0) : 255,
    chroma: group ? 1 : 0,
  };
}

/** A small, even hash (FNV-1a, 32 bits) of an identifier. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  return state >>> 0;
}
