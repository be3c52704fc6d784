import { useState } from 'react';
import { resultToolWords } from '#language/en/result-tools.ts';
import { useWords } from '#language/language-context.tsx';
import { attributes } from '#catalogue/attributes.ts';
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

/** Loaded when something is saved. */
const WRITERS = {
  csv: async () => (await import('#catalogue/export-csv.ts')).exportCsv,
  json: async () => (await import('#catalogue/export-json.ts')).exportJson,
} as const;
const TYPES = { csv: 'text/csv', json: 'application/json' } as const;

/** Saves all that is listed, on all pages and in its order. */
export function ExportMenu({ finder, view, order }: ExportMenuProps) {
  const words = useWords(resultToolWords);
  const [hasFailed, setFailed] = useState(false);
  const save = async (format: 'csv' | 'json', button: Element) => {
    if (finder === undefined) return;
    const write = await WRITERS[format]().catch(() => undefined);
    setFailed(write === undefined);
    if (write === undefined) return;
    const file = new Blob([write(attributes, finder.selectAll(view, order))], { type: TYPES[format] });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `vm-packages.${format}`;
    link.click();
    URL.revokeObjectURL(link.href);
    closePopoverAround(button);
  };
  return (
    <Popover label={words.export} trigger={words.export} triggerClass={buttonClass()}>
      <div className="grid gap-1">
        {(['csv', 'json'] as const).map((format) => (
          <button
            key={format}
            type="button"
            disabled={finder === undefined}
            onClick={(event) => void save(format, event.currentTarget)}
            className={buttonClass('plain')}
          >
            {words.allAs(format.toUpperCase())}
          </button>
        ))}
      </div>
      {hasFailed && (
        <p role="alert" className="mt-2 text-sm text-muted">
          {words.cannotSave}
        </p>
      )}
    </Popover>
  );
}
