import { memo } from 'react';
import { Link } from 'react-router';
import { rangeFilter, setFilter } from '#catalogue/filters.ts';
import type { PlotPoint } from '#catalogue/plot.ts';
import { positionOn } from '#catalogue/scale.ts';
import type { LogAxis } from '#ui/log-axis.ts';
import type { ViewState } from '#view/use-view.ts';
import { CORES, describePoint, MEMORY } from './describe-point.ts';
import { groupLook } from './group-look.ts';

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
  const most = points.reduce((max, { storage }) => Math.max(max, storage ?? 0), 0);
  return (
    <ul aria-label="Packages by cores and memory">
      {points.map((point, place) => (
        <MapPoint
          key={place}
          place={place}
          words={describePoint(point)}
          search={searchFor(point, view, hrefFor)}
          x={cores.placeOf(point.cores)}
          y={memory.placeOf(point.memory)}
          size={sizeOf(point, most)}
          isHollow={point.storage === undefined}
          look={groupLook(point.group)}
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
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly isHollow: boolean;
  readonly look: ReturnType<typeof groupLook>;
  readonly isCurrent: boolean;
}

function MapPoint({ place, words, search, x, y, size, isHollow, look, isCurrent }: MapPointProps) {
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
    setFilter(filters, CORES.key, rangeFilter(cores, cores)),
    MEMORY.key,
    rangeFilter(memory, memory),
  );
  return hrefFor({ layout: 'table', filters: exactly }).search;
}
