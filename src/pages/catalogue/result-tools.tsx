import { useId } from 'react';
import { resultToolWords } from '#language/en/result-tools.ts';
import { useWords } from '#language/language-context.tsx';
import type { Finder } from '#catalogue/finder.ts';
import { buttonClass } from '#ui/button.tsx';
import { lazyComponent } from '#ui/lazy-component.tsx';
import { Popover } from '#ui/popover.tsx';
import { ColumnsIcon, MoreIcon } from '#ui/tool-icons.tsx';
import type { ViewState } from '#view/use-view.ts';
import { ExportMenu } from './export-menu.tsx';
import { LayoutSwitch } from './layout-switch.tsx';
import { questionOf } from './question.ts';
import { Share } from './share.tsx';
import { SortMenu } from './sort-menu.tsx';

const ColumnChooser = lazyComponent(
  'columns',
  async () => (await import('./column-chooser.tsx')).ColumnChooser,
);

export interface ResultToolsProps {
  readonly state: ViewState;
  /** Undefined while there is nothing (or not all) to export. */
  readonly exportFrom: Finder | undefined;
}

/** What can be done with the results as a whole. On a phone there is room for the first half; the other is behind a button. */
export function ResultTools({ state, exportFrom }: ResultToolsProps) {
  const words = useWords(resultToolWords);
  const { view, change, hrefFor } = state;
  const { order } = questionOf(view);
  const moreId = useId();
  return (
    <>
      <SortMenu state={state} order={order} />
      <LayoutSwitch layout={view.layout} hrefFor={hrefFor} />
      <button
        type="button"
        popoverTarget={moreId}
        aria-label={words.more}
        className="needs-script grid size-8 shrink-0 place-items-center rounded-md border border-line bg-surface hover:bg-sunken md:hidden"
      >
        <MoreIcon />
      </button>
      <div
        id={moreId}
        popover="auto"
        className="needs-script hanging justify-items-start gap-2 rounded-lg border border-line bg-surface p-3 text-ink not-md:open:grid md:contents"
      >
        {view.layout === 'table' && (
          <Popover
            label={words.columns}
            trigger={
              <>
                <ColumnsIcon /> {words.columns}
              </>
            }
            triggerClass={buttonClass()}
            className="sm:w-72"
          >
            <ColumnChooser {...{ view, change, hrefFor }} />
          </Popover>
        )}
        <Share />
        <ExportMenu finder={exportFrom} view={view} order={order} />
      </div>
    </>
  );
}
