import type { PackageGroup } from '#catalogue/package.ts';
import type { PlotPoint } from '#catalogue/plot.ts';
import { groupLook } from './group-look.ts';

/** Which mark is which group, in the order of their names. Renders nothing where there are no groups. */
export function MapLegend({ points }: { readonly points: readonly PlotPoint[] }) {
  const groups = new Map<string, PackageGroup | null>();
  for (const { group } of points) if (group !== undefined) groups.set(group?.id ?? '', group);
  if (groups.size === 0) return null;
  const sorted = [...groups.values()].toSorted((a, b) => compare(a?.name, b?.name));
  return (
    <ul aria-label="Groups" className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      {sorted.map((group) => {
        const { shape, hue, chroma } = groupLook(group);
        return (
          <li key={group?.id ?? ''} className="flex min-w-0 items-center gap-1.5">
            <svg
              viewBox="2 2 12 12"
              width="12"
              height="12"
              aria-hidden="true"
              className="map-legend-mark shrink-0"
              style={{ '--hue': hue, '--chroma': chroma }}
            >
              <path d={shape} />
            </svg>
            <bdi className="line-clamp-1 wrap-anywhere">{group?.name ?? 'No group'}</bdi>
          </li>
        );
      })}
    </ul>
  );
}

/** Those without a name last; otherwise as the same on every server and in every browser. */
function compare(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}
