import { useState } from 'react';
import type { PackageIcon, VmPackage } from '#catalogue/package.ts';

/** Shapes in a 16 by 16 box; with the hue they tell groups apart without relying on colour alone. */
const SHAPES = [
  'M3 7.5 8 3.5l5 4V13H3z',
  'M8 3.5 13.5 12.5h-11z',
  'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3z',
  'M8 2.5 13.5 8 8 13.5 2.5 8z',
  'M3.5 3.5h9v9h-9z',
  'M5.3 3.3h5.4L13.4 8l-2.7 4.7H5.3L2.6 8z',
];
const HUES = [255, 155, 310, 60, 195, 15];

/** The package's icon; without one (or when it cannot be loaded) a mark drawn in its group's shape and colour. */
export function PackageMark({ of }: { readonly of: Pick<VmPackage, 'group' | 'icon'> }) {
  const [broken, setBroken] = useState<PackageIcon>();
  if (of.icon && of.icon !== broken) {
    return (
      <img
        src={of.icon.url}
        alt=""
        width="28"
        height="28"
        loading="lazy"
        decoding="async"
        referrerPolicy="no-referrer"
        className="size-7 shrink-0 rounded-md object-contain"
        // An image can fail before React listens to it: on a page that the server rendered.
        ref={(image) => {
          if (image?.complete && image.naturalWidth === 0) setBroken(of.icon ?? undefined);
        }}
        onError={() => setBroken(of.icon ?? undefined)}
      />
    );
  }
  const kind = of.group ? hash(of.group.id) : 0;
  const shape = SHAPES[kind % SHAPES.length];
  const hue = of.group ? HUES[kind % HUES.length] : undefined;
  return (
    <svg
      viewBox="0 0 16 16"
      width="28"
      height="28"
      aria-hidden="true"
      className="package-mark size-7 shrink-0 rounded-md p-1.5"
      style={{ '--hue': hue ?? 255, '--chroma': hue === undefined ? 0 : 1 }}
    >
      <path d={shape} />
    </svg>
  );
}

/** A small, even hash (FNV-1a, 32 bits) of an identifier. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  return state >>> 0;
}
