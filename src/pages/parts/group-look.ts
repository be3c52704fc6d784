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
  'M8 13 2.5 4h11z',
  'M8 3.5 13.5 12.5h-11z',
  'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3z',
  'M8 2.5 13.5 8 8 13.5 2.5 8z',
  'M3.5 3.5h9v9h-9z',
  'M6 3h4v3h3v4h-3v3H6v-3H3V6h3z',
];
const HUES = [255, 155, 310, 60, 195, 15];
const LOOKS = SHAPES.flatMap((shape) => HUES.map((hue): GroupLook => ({ shape, hue, chroma: 1 })));

/** Of what is in none: a house of its own, without colour. */
const NONE: GroupLook = { shape: 'M3 7.5 8 3.5l5 4V13H3z', hue: 255, chroma: 0 };
/** Of what does not tell: a dash. */
const UNKNOWN: GroupLook = { shape: 'M3 6.5h10v3H3z', hue: 255, chroma: 0 };

/** The look of a package's group: `null` for none, undefined for not known. */
export type FindLook = (group: PackageGroup | null | undefined) => GroupLook;

/**
 * Gives each group a look that no other has, as far as there are enough (36), and a shape and a hue of its own while there
 * are enough of those (six). A group that is not among them has the look that its ID alone leads to.
 *
 * @param ids - of all groups of the catalogue, always in the same order
 */
export function allotLooks(ids: readonly string[]): FindLook {
  const allotted = new Map<string, GroupLook>();
  for (const id of ids) {
    const taken = [...allotted.values()];
    const cost = (look: GroupLook) =>
      taken.reduce((sum, { shape, hue }) => {
        const [sameShape, sameHue] = [shape === look.shape, hue === look.hue];
        return sum + (sameShape && sameHue ? LOOKS.length : Number(sameShape) + Number(sameHue));
      }, 0);
    const first = hash(id) % LOOKS.length;
    const candidates = [...LOOKS.slice(first), ...LOOKS.slice(0, first)];
    allotted.set(
      id,
      candidates.reduce((best, look) => (cost(look) < cost(best) ? look : best)),
    );
  }
  return (group) => {
    if (group == null) return group === null ? NONE : UNKNOWN;
    return allotted.get(group.id) ?? LOOKS[hash(group.id) % LOOKS.length] ?? UNKNOWN;
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
