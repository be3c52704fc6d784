import type { Order } from '#catalogue/filters.ts';
import type { Finder } from '#catalogue/finder.ts';
import { buttonClass } from '#ui/button.tsx';
import { closePopoverAround, Popover } from '#ui/popover.tsx';
import type { View } from '#view/view.ts';

interface ExportMenuProps {
  /** Undefined while there is nothing (or not all) to save. */
  readonly finder: Finder | undefined;
  readonly view: View;
  readonly order: Order;
}

const TYPES = { csv: 'text/csv', json: 'application/json' } as const;

/** Saves all that is listed, on all pages and in its order. */
export function ExportMenu({ finder, view, order }: ExportMenuProps) {
  const save = (format: 'csv' | 'json') => {
    if (finder === undefined) return;
    const file = new Blob([finder.exportAs(format, view, order)], { type: TYPES[format] });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `vm-packages.${format}`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Popover label="Export" trigger="Export" triggerClass={buttonClass()}>
      <div className="grid gap-1">
        {(['csv', 'json'] as const).map((format) => (
          <button
            key={format}
            type="button"
            disabled={finder === undefined}
            onClick={(event) => {
              save(format);
              closePopoverAround(event.currentTarget);
            }}
            className={buttonClass('plain')}
          >
            All that is listed, as {format.toUpperCase()}
          </button>
        ))}
      </div>
    </Popover>
  );
}
