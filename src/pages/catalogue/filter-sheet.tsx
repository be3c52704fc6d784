import { useEffect, useRef, useState, type ReactNode } from 'react';
import { filterSheetWords } from '#language/en/filter-sheet.ts';
import { useWords } from '#language/language-context.tsx';
import { buttonClass } from '#ui/button.tsx';
import { keepOutside } from '#ui/keep-outside.ts';
import { usePopoverToggle } from '#ui/use-popover-toggle.ts';
import type { View } from '#view/view.ts';

interface FilterSheetProps {
  readonly id: string;
  /** How many packages are listed; undefined: not known. */
  readonly matching: number | undefined;
  readonly children: ReactNode;
}

/**
 * Holds the filters: beside the results, and where there is no room for both in a sheet of its own over the whole page,
 * which the platform's popover opens and closes without a script.
 */
export function FilterSheet({ id, matching, children }: FilterSheetProps) {
  const words = useWords(filterSheetWords);
  const [isOpen, setOpen] = useState(false);
  const release = useRef<() => void>(undefined);
  const toggle = usePopoverToggle((sheet, opened) => {
    setOpen(opened);
    if (opened) release.current = keepOutside(sheet);
  });
  // Whoever goes Back takes the sheet away with its page.
  useEffect(() => () => release.current?.(), []);
  return (
    <aside
      {...toggle}
      id={id}
      popover="auto"
      tabIndex={-1}
      role={isOpen ? 'dialog' : undefined}
      aria-modal={isOpen || undefined}
      aria-label={words.filters}
      part="filters"
      className="filter-panel outline-none"
    >
      <div className="grid gap-5">
        {children}
        <button
          type="button"
          popoverTarget={id}
          popoverTargetAction="hide"
          className={`filter-panel-close needs-script ${buttonClass('accent', 'justify-center min-[60rem]:hidden')}`}
        >
          {words.show(matching)}
        </button>
      </div>
    </aside>
  );
}

/** Opens the sheet, and says how many filters are on. Hidden where the filters stand beside the results. */
export function FilterSheetButton({ sheetId, view }: { readonly sheetId: string; readonly view: View }) {
  const { filters } = useWords(filterSheetWords);
  const asked = Object.keys(view.filters).length + (view.text === '' ? 0 : 1);
  return (
    <button type="button" popoverTarget={sheetId} className={buttonClass('outlined', 'min-[60rem]:hidden')}>
      {filters}
      {asked > 0 && <span className="rounded-full bg-accent px-1.5 text-on-accent">{asked}</span>}
    </button>
  );
}
