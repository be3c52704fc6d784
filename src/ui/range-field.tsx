import { useId, useMemo, useRef } from 'react';
import { rangeFieldWords } from '#language/en/range-fields.ts';
import { useWords } from '#language/language-context.tsx';
import { NumberField } from './number-field.tsx';

/** How many there are of a range of values, both ends included. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

interface RangeFieldProps {
  /** For a form that is sent: the ends are `<name>_min` and `<name>_max`. */
  readonly name: string;
  readonly label: string;
  /** What the numbers are of: `GB`, `cores`. */
  readonly unit: string;
  /** The values that exist, smallest first; handles stop at these. */
  readonly steps: readonly number[];
  readonly bars: readonly Bar[];
  /** Undefined: open at this end. */
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** Prints a value for a screen reader: `24 GB`. */
  readonly print: (value: number) => string;
  /** Says what a bar shows: `4 to 8 GB: 12 packages`. Undefined: nothing is counted yet. */
  readonly describeBar: ((bar: Bar) => string) | undefined;
  /** `gesture` is the same for all changes of one drag or one stay in a field. */
  readonly onChange: (min: number | undefined, max: number | undefined, gesture: string) => void;
}

/**
 * A range: a histogram, two handles that stop at values which exist, and two fields for any number. An end that stands
 * at the smallest or largest value is open.
 */
export function RangeField({
  name,
  label,
  unit,
  steps,
  bars,
  min,
  max,
  print,
  describeBar,
  onChange,
}: RangeFieldProps) {
  const words = useWords(rangeFieldWords);
  const nameOf = (which: 'min' | 'max') => (which === 'min' ? words.atLeast : words.atMost)(label);
  const id = useId();
  const stays = useRef(0);
  const gesture = () => `${id}-${stays.current}`;
  /** Which end a drag moves, where both handles stood at one place and its first step has told. */
  const dragged = useRef<'min' | 'max'>(undefined);
  const begin = () => {
    stays.current += 1;
    dragged.current = undefined;
  };
  const last = Math.max(0, steps.length - 1);
  const places = useMemo(() => placesOf(steps, bars), [steps, bars]);
  const low = min === undefined ? 0 : Math.min(last, firstFrom(steps, min));
  const high = max === undefined ? last : Math.max(0, lastTo(steps, max));

  const moveTo = (which: 'min' | 'max', to: number) => {
    const at = which === 'min' ? Math.min(to, high) : Math.max(to, low);
    if (which === 'min') onChange(at <= 0 ? undefined : steps[at], max, gesture());
    else onChange(min, at >= last ? undefined : steps[at], gesture());
  };

  const handle = (which: 'min' | 'max', at: number) => (
    <input
      type="range"
      aria-label={nameOf(which)}
      aria-valuetext={print(steps[at] ?? 0)}
      min={0}
      max={1}
      step="any"
      value={places[at] ?? 0}
      disabled={last === 0}
      onPointerDown={begin}
      // Not when it is come to: on a page that a server rendered that is heard of late, after the first key.
      onBlur={begin}
      onChange={(event) => {
        const to = nearestTo(places, event.target.valueAsNumber);
        // One lies on the other: whichever was taken, the way that it is drawn says which is meant.
        if (low === high && dragged.current === undefined && to !== at)
          dragged.current = to < at ? 'min' : 'max';
        moveTo(dragged.current ?? which, to);
      }}
      // The handle's own keys would move it by a part of the track: they go from value to value.
      onKeyDown={(event) => {
        // Towards where the arrow points, whichever way the page is written.
        const right = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
        const to = {
          ArrowRight: at + right,
          ArrowUp: at + 1,
          ArrowLeft: at - right,
          ArrowDown: at - 1,
          Home: 0,
          End: last,
        }[event.key];
        if (to === undefined) return;
        event.preventDefault();
        moveTo(which, Math.min(last, Math.max(0, to)));
      }}
      className="range-handle"
    />
  );
  const field = (which: 'min' | 'max', value: number | undefined, placeholder: number | undefined) => (
    <NumberField
      name={`${name}_${which}`}
      label={words.inUnit(nameOf(which), unit)}
      value={value}
      placeholder={placeholder}
      // A number taken is a step of its own. An end that is set beyond the other takes that along.
      onChange={(to) => {
        begin();
        if (which === 'min') onChange(to, (max ?? Infinity) < (to ?? 0) ? to : max, gesture());
        else onChange((min ?? 0) > (to ?? Infinity) ? to : min, to, gesture());
        begin();
      }}
    />
  );
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{label}</legend>
      <Bars {...{ bars, min, max, describeBar }} />
      <div
        className="range-track needs-script"
        style={{ '--low': places[low] ?? 0, '--high': places[high] ?? 1 }}
      >
        {handle('min', low)}
        {handle('max', high)}
      </div>
      <div className="mt-2 flex items-center gap-2">
        {field('min', min, steps[0])}
        <span className="text-muted">{words.to}</span>
        {field('max', max, steps.at(-1))}
        <span className="text-sm text-muted">{unit}</span>
      </div>
    </fieldset>
  );
}

/** The histogram: one picture, whose numbers are read and, where there is a pointer, shown. */
function Bars({
  bars,
  min,
  max,
  describeBar,
}: Pick<RangeFieldProps, 'bars' | 'min' | 'max' | 'describeBar'>) {
  const tallest = Math.max(1, ...bars.map(({ count }) => count));
  const isDescribed = describeBar !== undefined && bars.length > 0;
  return (
    <div
      role={isDescribed ? 'img' : undefined}
      title={isDescribed ? bars.map(describeBar).join('\n') : undefined}
      aria-hidden={!isDescribed || undefined}
      className="range-bars"
    >
      {bars.map(({ from, to, count }) => (
        <div
          key={from}
          className={to >= (min ?? -Infinity) && from <= (max ?? Infinity) ? 'range-bar-in' : ''}
          style={{ '--part': `${count === 0 ? 0 : Math.max(6, Math.round((count / tallest) * 100))}%` }}
        />
      ))}
    </div>
  );
}

/**
 * Where each value stands on the track, from 0 to 1: under the bar that it is counted in, shared evenly with the others of
 * that bar, so that handles and histogram speak of the same things.
 */
function placesOf(steps: readonly number[], bars: RangeFieldProps['bars']): readonly number[] {
  const places = bars.flatMap(({ from, to }, bar) => {
    const inBar = steps.filter((step) => step >= from && step <= to).length;
    return Array.from({ length: inBar }, (_, place) => (bar + (place + 0.5) / inBar) / bars.length);
  });
  const [first = 0, end = 1] = [places[0], places.at(-1)];
  return places.map((place) => (end === first ? 0 : (place - first) / (end - first)));
}

function nearestTo(places: readonly number[], wanted: number): number {
  let best = 0;
  places.forEach((place, at) => {
    if (Math.abs(place - wanted) < Math.abs((places[best] ?? 0) - wanted)) best = at;
  });
  return best;
}

/** The place of the first step that is not below a value; beyond the last when all are. */
function firstFrom(steps: readonly number[], value: number): number {
  const at = steps.findIndex((step) => step >= value);
  return at === -1 ? steps.length : at;
}

/** The place of the last step that is not above a value; -1 when all are. */
function lastTo(steps: readonly number[], value: number): number {
  return steps.findLastIndex((step) => step <= value);
}
