import { useState } from 'react';
import { columnChooserWords } from '#language/en/column-chooser.ts';
import { useLanguage } from '#language/language-context.tsx';
import { attributesIn } from '#catalogue/attributes.ts';
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
  const language = useLanguage();
  const words = language.words(columnChooserWords);
  const attributes = attributesIn(language);
  const chosen = shownColumns(language, attributes, view.columns).map(({ key }) => key);
  const [moved, setMoved] = useState('');
  const show = (keys: readonly string[]) => change({ columns: columnsToKeep(attributes, keys) });
  const isUsual = columnsToKeep(attributes, chosen) === undefined;
  return (
    <div className="grid gap-2">
      <ol aria-label={words.columns} className="grid">
        {columnsToChoose(language, attributes, chosen).map(({ key, label }) => {
          const place = chosen.indexOf(key);
          return (
            <li key={key} className="flex min-h-8 items-center gap-1">
              {key === NAME ? (
                <span className="flex min-w-0 flex-1 gap-2">
                  <span className="grid w-3.25 place-items-center text-muted">
                    <CheckIcon />
                  </span>
                  <span>
                    {label} <span className="text-muted">{words.always}</span>
                  </span>
                </span>
              ) : (
                <label className="flex min-h-8 min-w-0 flex-1 items-center gap-2">
                  <input
                    type="checkbox"
                    checked={place >= 0}
                    onChange={() => show(toggleColumn(language, attributes, chosen, key))}
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
                    setMoved(words.moved(label, to + 1, chosen.length));
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
          <span className="text-muted">{words.usual}</span>
        ) : (
          <Link to={hrefFor({ columns: undefined })} className="link">
            {words.backToUsual}
          </Link>
        )}
      </p>
    </div>
  );
}
