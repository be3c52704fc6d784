import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { rangeFilter, setFilter } from '#catalogue/filters.ts';
import { areaAround, extentOf, nextPoint, type Direction, type Plot } from '#catalogue/plot.ts';
import { packageMapWords } from '#language/en/package-map.ts';
import { useLanguage, useWords } from '#language/language-context.tsx';
import { Link } from '#ui/link.tsx';
import { logAxis, type LogAxis } from '#ui/log-axis.ts';
import { useDragRectangle } from '#ui/use-drag-rectangle.ts';
import { Styles } from '#ui/surroundings.tsx';
import type { ViewState } from '#view/use-view.ts';
import { CORES, describePoint, mapAttribute, MEMORY } from './describe-point.ts';
import { MapLegend } from './map-legend.tsx';
import { MapPoints } from './map-points.tsx';
import styles from './package-map.css?inline';

export interface PackageMapProps {
  readonly plot: Plot;
  readonly view: ViewState['view'];
  readonly change: ViewState['change'];
  readonly hrefFor: ViewState['hrefFor'];
  readonly isFormer: boolean;
  /** They are another organization's, still to be seen: nothing may be done with them. */
  readonly inert: boolean;
}

/** All that is listed as points: cores by memory, the area for storage, colour and shape for the group. */
export function PackageMap({ plot, view, change, hrefFor, isFormer, inert }: PackageMapProps) {
  const { points, unplaced, merged } = plot;
  const captionId = useId();
  const words = useWords(packageMapWords);
  return (
    <figure
      aria-labelledby={captionId}
      aria-busy={isFormer}
      inert={inert}
      className={`grid gap-3 ${isFormer ? 'opacity-50' : ''}`}
    >
      {/* The same rules, but each build writes them in its own way. */}
      <Styles>{styles}</Styles>
      <figcaption
        id={captionId}
        className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 text-muted"
      >
        <span>{words.about}</span>
        <Link to={hrefFor({ layout: 'table' })} className="link">
          {words.asTable}
        </Link>
      </figcaption>
      {points.length > 0 && <Chart {...{ plot, view, change, hrefFor }} />}
      <MapLegend points={points} merged={merged} />
      {merged && <p className="text-sm text-muted">{words.merged[merged]}</p>}
      {unplaced > 0 && <p className="text-sm text-muted">{words.unplaced(unplaced)}</p>}
    </figure>
  );
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowRight: 'right',
  ArrowLeft: 'left',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/** The axes, the points, and what can be done with them by pointer and by keyboard. */
function Chart({ plot: { points }, view, change, hrefFor }: Omit<PackageMapProps, 'isFormer' | 'inert'>) {
  const language = useLanguage();
  const words = language.words(packageMapWords);
  const memoryAttribute = mapAttribute(language, MEMORY);
  const { cores, memory } = useMemo(() => axesOf(points), [points]);
  const [reached, setReached] = useState(0);
  const [shown, setShown] = useState<number>();
  const [isEmpty, setEmpty] = useState(false);
  const current = Math.min(reached, points.length - 1);

  const { rectangle, handlers } = useDragRectangle(({ left, right, bottom, top }) => {
    const area = areaAround(points, {
      cores: { min: cores.valueAt(left), max: cores.valueAt(right) },
      memory: { min: memory.valueAt(bottom), max: memory.valueAt(top) },
    });
    setEmpty(area === undefined);
    if (area === undefined) return;
    const filters = setFilter(view.filters, CORES, rangeFilter(area.cores.min, area.cores.max));
    change({ filters: setFilter(filters, MEMORY, rangeFilter(area.memory.min, area.memory.max)) });
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const direction = DIRECTIONS[event.key];
    const from = placeOf(event.target);
    if (event.key === 'Escape') setShown(undefined);
    if (direction === undefined || from === undefined || event.ctrlKey || event.metaKey || event.altKey)
      return;
    event.preventDefault();
    const to = nextPoint(points, from, direction);
    setReached(to);
    event.currentTarget.querySelector<HTMLElement>(`[data-place="${to}"]`)?.focus();
  };
  const show = (target: EventTarget) => setShown(placeOf(target));
  // The same as long as the view is: `hrefFor` itself is made anew in each render.
  const key = hrefFor({}).search;
  const stable = useMemo(
    () => ({ view, hrefFor }),
    // oxlint-disable-next-line react/exhaustive-deps
    [key],
  );

  return (
    <div>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys and pointers of the links inside */}
      <div
        dir="ltr"
        className="map"
        onKeyDown={onKeyDown}
        onPointerOver={(event) => show(event.target)}
        onPointerLeave={() => setShown(undefined)}
        onFocus={(event) => {
          const place = placeOf(event.target);
          if (place !== undefined) setReached(place);
          show(event.target);
        }}
        onBlur={() => setShown(undefined)}
      >
        <MapAxis side="bottom" axis={cores} title={mapAttribute(language, CORES).words.label} />
        <MapAxis
          side="left"
          axis={memory}
          title={words.axis(memoryAttribute.words.label, memoryAttribute.unit ?? '')}
        />
        <div className="map-area" {...handlers}>
          <MapPoints {...{ points, cores, memory, current }} {...stable} />
          {rectangle && (
            <div
              className="map-rectangle"
              style={{
                insetInline: `${rectangle.left * 100}% ${(1 - rectangle.right) * 100}%`,
                insetBlock: `${(1 - rectangle.top) * 100}% ${rectangle.bottom * 100}%`,
              }}
            />
          )}
        </div>
      </div>
      {/* What a point's own name says to those who hear it. */}
      <p aria-hidden="true" className="mt-2 min-h-10 wrap-anywhere">
        {shown !== undefined && points[shown] ? (
          describePoint(language, points[shown])
        ) : (
          <span className="text-muted">{words.hint}</span>
        )}
      </p>
      <output className="text-muted">{isEmpty && words.empty}</output>
    </div>
  );
}

interface MapAxisProps {
  readonly side: 'bottom' | 'left';
  readonly axis: LogAxis;
  readonly title: string;
}

function MapAxis({ side, axis, title }: MapAxisProps) {
  const { format } = useLanguage();
  return (
    <div aria-hidden="true" className={`map-axis map-axis-${side}`}>
      {axis.ticks.map((tick) => (
        <span key={tick} style={{ '--at': axis.placeOf(tick).toFixed(4) }}>
          {format.number(tick)}
        </span>
      ))}
      <strong>{title}</strong>
    </div>
  );
}

function axesOf(points: Plot['points']) {
  const { cores, memory } = extentOf(points);
  return { cores: logAxis(cores.min, cores.max), memory: logAxis(memory.min, memory.max) };
}

/** The place of the point that an event came from. */
function placeOf(target: EventTarget): number | undefined {
  const place =
    target instanceof Element ? target.closest<HTMLElement>('[data-place]')?.dataset['place'] : undefined;
  return place === undefined ? undefined : Number(place);
}
