import { memo, useMemo } from 'react';
import { rangeFilter, setFilter } from '#catalogue/filters.ts';
import type { PlotPoint } from '#catalogue/plot.ts';
import { positionOn } from '#catalogue/scale.ts';
import { packageMapWords } from '#language/en/package-map.ts';
import { useLanguage } from '#language/language-context.tsx';
import { Link } from '#ui/link.tsx';
import type { LogAxis } from '#ui/log-axis.ts';
import type { ViewState } from '#view/use-view.ts';
import { CORES, describePoint, MEMORY } from './describe-point.ts';
import type { GroupLook } from '../parts/group-look.ts';
import { useGroupLooks } from '../parts/group-looks-context.tsx';

interface MapPointsProps {
  readonly points: readonly PlotPoint[];
  readonly cores: LogAxis;
  readonly memory: LogAxis;
  readonly view: ViewState['view'];
  readonly hrefFor: ViewState['hrefFor'];
  /** The place of the one point that Tab leads to. */
  readonly current: number;
}

/** In pixels: the side of the box of a point without storage, and of the one with the most. */
const SMALLEST = 12;
const LARGEST = 36;
/** In pixels: between two at one place, and between the outermost of many. */
const LARGEST_ASIDE = 14;
const ROOM = 42;

/**
 * Every point as a link to the packages that stand there, in a table. Larger ones come first in each place, so that none
 * lies hidden under another.
 */
export const MapPoints = memo(function MapPoints({
  points,
  cores,
  memory,
  view,
  hrefFor,
  current,
}: MapPointsProps) {
  const language = useLanguage();
  const lookOf = useGroupLooks();
  const asides = useMemo(() => asidesOf(points), [points]);
  const most = points.reduce((max, { storage }) => Math.max(max, storage ?? 0), 0);
  return (
    <ul aria-label={language.words(packageMapWords).points}>
      {points.map((point, place) => (
        <MapPoint
          key={place}
          place={place}
          words={describePoint(language, point)}
          search={searchFor(point, view, hrefFor)}
          aside={asides[place] ?? 0}
          x={cores.placeOf(point.cores)}
          y={memory.placeOf(point.memory)}
          size={sizeOf(point, most)}
          isHollow={point.storage === undefined}
          look={lookOf(point.group)}
          isCurrent={place === current}
        />
      ))}
    </ul>
  );
});

interface MapPointProps {
  readonly place: number;
  readonly words: string;
  readonly search: string;
  /** How far it stands to the right of its place, in pixels, so that none of several there is hidden. */
  readonly aside: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly isHollow: boolean;
  readonly look: GroupLook;
  readonly isCurrent: boolean;
}

function MapPoint({ place, words, search, aside, x, y, size, isHollow, look, isCurrent }: MapPointProps) {
  return (
    <li>
      <Link
        to={{ search }}
        aria-label={words}
        data-place={place}
        draggable={false}
        tabIndex={isCurrent ? 0 : -1}
        className={`map-point ${isHollow ? 'map-point-hollow' : ''}`}
        style={{
          '--x': x.toFixed(4),
          '--y': y.toFixed(4),
          '--aside': `${aside}px`,
          '--size': `${size}px`,
          '--hue': look.hue,
          '--chroma': look.chroma,
        }}
      >
        <svg viewBox="2 2 12 12" aria-hidden="true">
          <path d={look.shape} />
        </svg>
      </Link>
    </li>
  );
}

function placeName({ cores, memory }: PlotPoint): string {
  return `${cores} ${memory}`;
}

/** Those at one place stand side by side, within the room that a place has. In pixels. */
function asidesOf(points: readonly PlotPoint[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const point of points) counts.set(placeName(point), (counts.get(placeName(point)) ?? 0) + 1);
  const met = new Map<string, number>();
  return points.map((point) => {
    const key = placeName(point);
    const [count, index] = [counts.get(key) ?? 1, met.get(key) ?? 0];
    met.set(key, index + 1);
    return Math.round((index - (count - 1) / 2) * Math.min(LARGEST_ASIDE, ROOM / count));
  });
}

/** The area, not the side, follows the storage; on the same scale as the bars of the cards. */
function sizeOf({ storage }: PlotPoint, most: number): number {
  const part = storage === undefined ? 0 : positionOn(most, storage);
  return Math.round(Math.sqrt(SMALLEST ** 2 + part * (LARGEST ** 2 - SMALLEST ** 2)));
}

function searchFor(
  { cores, memory }: PlotPoint,
  { filters }: MapPointsProps['view'],
  hrefFor: MapPointsProps['hrefFor'],
) {
  const exactly = setFilter(
    setFilter(filters, CORES, rangeFilter(cores, cores)),
    MEMORY,
    rangeFilter(memory, memory),
  );
  return hrefFor({ layout: 'table', filters: exactly }).search;
}
