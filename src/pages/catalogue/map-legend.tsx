import type { PackageGroup } from '#catalogue/package.ts';
import type { Merged, PlotPoint } from '#catalogue/plot.ts';
import { attributeWords } from '#language/en/attributes.ts';
import { packageMapWords } from '#language/en/package-map.ts';
import { pageWords } from '#language/en/pages.ts';
import { useWords } from '#language/language-context.tsx';
import { useGroupLooks } from '../parts/group-looks-context.tsx';

interface MapLegendProps {
  readonly points: readonly PlotPoint[];
  readonly merged: Merged | undefined;
}

/** Which mark is which group, in the order of their names. Renders nothing where there are no groups. */
export function MapLegend({ points, merged }: MapLegendProps) {
  const lookOf = useGroupLooks();
  const words = useWords(packageMapWords);
  const { unknown } = useWords(pageWords);
  const { label, choices } = useWords(attributeWords).group;
  const groups = new Map<string | null | undefined, PackageGroup | null | undefined>();
  for (const { group } of points) groups.set(group && group.id, group);
  if (groups.size === 0 || (groups.size === 1 && groups.has(undefined))) return null;
  const sorted = [...groups.values()].toSorted((a, b) => compare(a?.name, b?.name));
  return (
    <ul aria-label={words.groups} className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      {sorted.map((group) => {
        const { shape, hue, chroma } = lookOf(group);
        return (
          <li key={group ? group.id : String(group)} className="flex min-w-0 items-center gap-1.5">
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
            <bdi className="line-clamp-2 wrap-anywhere">
              {group
                ? group.name
                : group === null
                  ? choices.none.label
                  : merged === 'group'
                    ? words.several
                    : unknown(label)}
            </bdi>
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
