import { useState } from 'react';
import { attributes } from '#catalogue/attributes.ts';
import {
  columnsToChoose,
  columnsToKeep,
  NAME,
  shownColumns,
  toggleColumn,
} from '#catalogue/table-columns.ts';
import { CheckIcon } from '#ui/icons.tsx';
import { Link } from '#ui/link.tsx';
import { MoveButtons } from '#ui/move-buttons.tsx';
import { moveItem } from '#ui/move-item.ts';
import type { ViewState } from '#view/use-view.ts';

interface ColumnChooserProps {
  readonly view: ViewState['view'];
  readonly change: ViewState['change'];
  readonly hrefFor: ViewState['hrefFor'];
}

/** Which columns the table has, and in which order. */
export function ColumnChooser({ view, change, hrefFor }: ColumnChooserProps) {
  const chosen = shownColumns(attributes, view.columns).map(({ key }) => key);
  const [moved, setMoved] = useState('');
  const show = (keys: readonly string[]) => change({ columns: columnsToKeep(attributes, keys) });
  const isUsual = columnsToKeep(attributes, chosen) === undefined;
  return (
    <div className="grid gap-2">
      <ol aria-label="Columns" className="grid">
        {columnsToChoose(attributes, chosen).map(({ key, label }) => {
          const place = chosen.indexOf(key);
          return (
            <li key={key} className="flex min-h-8 items-center gap-1">
              {key === NAME ? (
                <span className="flex min-w-0 flex-1 gap-2">
                  <span className="grid w-3.25 place-items-center text-muted">
                    <CheckIcon />
                  </span>
                  <span>
                    {label} <span className="text-muted">always</span>
                  </span>
                </span>
              ) : (
                <label className="flex min-h-8 min-w-0 flex-1 items-center gap-2">
                  <input
                    type="checkbox"
                    checked={place >= 0}
                    onChange={() => show(toggleColumn(attributes, chosen, key))}
                    className="accent-accent"
                  />
                  {label}
                </label>
              )}
              {place >= 0 && (
                <MoveButtons
                  of={label}
                  place={place}
                  count={chosen.length}
                  onMove={(to) => {
                    show(moveItem(chosen, place, to));
                    setMoved(`${label} is column ${to + 1} of ${chosen.length}`);
                  }}
                />
              )}
            </li>
          );
        })}
      </ol>
      <output className="sr-only">{moved}</output>
      <p className="flex min-h-7 items-center border-t border-line pt-2">
        {isUsual ? (
          <span className="text-muted">The usual columns</span>
        ) : (
          <Link to={hrefFor({ columns: undefined })} className="link">
            Back to the usual columns
          </Link>
        )}
      </p>
    </div>
  );
}
