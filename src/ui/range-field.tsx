import { useId, useRef } from 'react';

interface RangeFieldProps {
  readonly label: string;
  /** What the numbers are of: `GB`, `cores`. */
  readonly unit: string;
  /** The values that exist, smallest first; handles stop at these. */
  readonly steps: readonly number[];
  readonly bars: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  /** Undefined: open at this end. */
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** Prints a value for a screen reader: `24 GB`. */
  readonly print: (value: number) => string;
  /** `gesture` is the same for all changes of one drag or one stay in a field. */
  readonly onChange: (min: number | undefined, max: number | undefined, gesture: string) => void;
}

/**
 * A range: a histogram, two handles that stop at values which exist, and two fields for any number. An end that stands
 * at the smallest or largest value is open.
 */
export function RangeField({ label, unit, steps, bars, min, max, print, onChange }: RangeFieldProps) {
  const id = useId();
  const stays = useRef(0);
  const gesture = () => `${id}-${stays.current}`;
  const begin = () => {
    stays.current += 1;
  };
  const last = Math.max(0, steps.length - 1);
  const low = min === undefined ? 0 : Math.min(last, firstFrom(steps, min));
  const high = max === undefined ? last : Math.max(0, lastTo(steps, max));
  const tallest = Math.max(1, ...bars.map(({ count }) => count));
  const isIn = (from: number, to: number) => to >= (min ?? -Infinity) && from <= (max ?? Infinity);

  const handle = (which: 'min' | 'max', at: number) => (
    <input
      type="range"
      aria-label={`${label}, ${which === 'min' ? 'at least' : 'at most'}`}
      aria-valuetext={print(steps[at] ?? 0)}
      min={0}
      max={last}
      step={1}
      value={at}
      disabled={last === 0}
      onPointerDown={begin}
      onFocus={begin}
      onChange={(event) => {
        const to = event.target.valueAsNumber;
        if (which === 'min') onChange(to <= 0 ? undefined : steps[Math.min(to, high)], max, gesture());
        else onChange(min, to >= last ? undefined : steps[Math.max(to, low)], gesture());
      }}
      className="range-handle"
    />
  );
  const field = (which: 'min' | 'max', value: number | undefined, placeholder: number | undefined) => (
    <input
      type="number"
      inputMode="decimal"
      aria-label={`${label}, ${which === 'min' ? 'at least' : 'at most'}, in ${unit}`}
      min={0}
      step="any"
      // Left to the browser while it is typed in; a change from elsewhere (Back, a handle, a chip) makes it anew.
      key={`${which}-${value ?? ''}`}
      defaultValue={value ?? ''}
      placeholder={placeholder === undefined ? '' : String(placeholder)}
      onFocus={begin}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
      onBlur={(event) => {
        const typed = event.currentTarget.value === '' ? undefined : event.currentTarget.valueAsNumber;
        if (typed === value || (typed !== undefined && !(typed >= 0))) return;
        if (which === 'min')
          onChange(typed, max !== undefined && typed !== undefined && typed > max ? typed : max, gesture());
        else
          onChange(min !== undefined && typed !== undefined && typed < min ? typed : min, typed, gesture());
      }}
      className="min-h-8 w-20 min-w-0 rounded-md border border-edge bg-surface px-2"
    />
  );
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{label}</legend>
      <div aria-hidden="true" className="range-bars">
        {bars.map(({ from, to, count }) => (
          <div
            key={from}
            className={isIn(from, to) ? 'range-bar-in' : ''}
            style={{ blockSize: `${count === 0 ? 0 : Math.max(6, (count / tallest) * 100)}%` }}
          />
        ))}
      </div>
      <div
        className="range-track"
        style={{ '--low': last === 0 ? 0 : low / last, '--high': last === 0 ? 1 : high / last }}
      >
        {handle('min', low)}
        {handle('max', high)}
      </div>
      <div className="mt-2 flex items-center gap-2">
        {field('min', min, steps[0])}
        <span className="text-muted">to</span>
        {field('max', max, steps.at(-1))}
        <span className="text-sm text-muted">{unit}</span>
      </div>
    </fieldset>
  );
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
