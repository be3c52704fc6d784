import { useState } from 'react';
import type { PackageIcon, VmPackage } from '#catalogue/package.ts';
import { useGroupLooks } from './group-looks-context.tsx';

/** The package's icon; without one (or when it cannot be loaded) a mark drawn in its group's shape and colour. */
export function PackageMark({ of }: { readonly of: Pick<VmPackage, 'group' | 'icon'> }) {
  const lookOf = useGroupLooks();
  const [broken, setBroken] = useState<PackageIcon>();
  if (of.icon && of.icon !== broken) {
    return (
      <img
        src={of.icon.url}
        alt=""
        width="28"
        height="28"
        loading="lazy"
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
  const { shape, hue, chroma } = lookOf(of.group);
  return (
    <svg
      viewBox="0 0 16 16"
      width="28"
      height="28"
      aria-hidden="true"
      className="package-mark size-7 shrink-0 rounded-md p-1.5"
      style={{ '--hue': hue, '--chroma': chroma }}
    >
      <path d={shape} />
    </svg>
  );
}
