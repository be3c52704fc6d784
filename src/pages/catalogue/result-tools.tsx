import type { Order } from '#catalogue/filters.ts';
import type { Finder } from '#catalogue/finder.ts';
import type { ViewState } from '#view/use-view.ts';
import { ExportMenu } from './export-menu.tsx';
import { Share } from './share.tsx';
import { SortMenu } from './sort-menu.tsx';

interface ResultToolsProps {
  readonly view: ViewState['view'];
  readonly change: ViewState['change'];
  readonly order: Order;
  /** Undefined while there is nothing (or not all) to export. */
  readonly exportFrom: Finder | undefined;
}

/** What can be done with the results as a whole. */
export function ResultTools({ view, change, order, exportFrom }: ResultToolsProps) {
  return (
    <>
      <SortMenu view={view} order={order} change={change} />
      <Share />
      <ExportMenu finder={exportFrom} view={view} order={order} />
    </>
  );
}
