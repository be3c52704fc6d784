/** How a group is drawn, on cards and on the map: a shape in a 16 by 16 box, and a colour. */
export interface GroupMark {
  /** Path data. Together with the hue it tells groups apart without relying on colour alone. */
  readonly shape: string;
  /** Of OKLCH, in degrees. Undefined: grey. */
  readonly hue: number | undefined;
}

const HOUSE = 'M3 7.5 8 3.5l5 4V13H3z';
const TRIANGLE = 'M8 3.5 13.5 12.5h-11z';
const CIRCLE = 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3z';
const SHAPES = [
  HOUSE,
  TRIANGLE,
  CIRCLE,
  'M8 2.5 13.5 8 8 13.5 2.5 8z',
  'M3.5 3.5h9v9h-9z',
  'M5.3 3.3h5.4L13.4 8l-2.7 4.7H5.3L2.6 8z',
];
const HUES = [255, 155, 310, 60, 195, 15];

/** Of packages that are in no group. */
export const NO_GROUP_MARK: GroupMark = { shape: HOUSE, hue: undefined };
/** Of packages whose group is not stated. */
export const UNKNOWN_GROUP_MARK: GroupMark = { shape: TRIANGLE, hue: undefined };
/** Of packages of several groups. */
export const MIXED_GROUP_MARK: GroupMark = { shape: CIRCLE, hue: undefined };

/** How many groups can be told apart. */
export const DISTINCT_MARKS = SHAPES.length * HUES.length;

/**
 * The mark of the group with an ID: always the same, so that it can be known again on another page. Two groups can share
 * one: see `distinctMarks`.
 */
export function groupMark(id: string): GroupMark {
  return markAt(hash(id) % DISTINCT_MARKS);
}

/**
 * Marks that tell the groups of one list apart, in its order: each group's own, or the next free one where an earlier
 * group has it already. Beyond `DISTINCT_MARKS` groups they repeat.
 */
export function distinctMarks(ids: readonly string[]): readonly GroupMark[] {
  const taken = new Set<number>();
  return ids.map((id) => {
    if (taken.size === DISTINCT_MARKS) taken.clear();
    let place = hash(id) % DISTINCT_MARKS;
    while (taken.has(place)) place = (place + 1) % DISTINCT_MARKS;
    taken.add(place);
    return markAt(place);
  });
}

/** @param place - from 0 to below `DISTINCT_MARKS`; neighbours differ in shape and in hue */
function markAt(place: number): GroupMark {
  const turn = Math.floor(place / SHAPES.length);
  return { shape: SHAPES[place % SHAPES.length]!, hue: HUES[(place + turn) % HUES.length] }; // Non-null: within.
}

/** A small, even hash (FNV-1a, 32 bits) of an identifier. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  return state >>> 0;
}
