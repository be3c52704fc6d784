import type { Order } from '#catalogue/filters.ts';
import type { Finder } from '#catalogue/finder.ts';
import type { ViewState } from '#view/use-view.ts';
import { ExportMenu } from './export-menu.tsx';
import { LayoutSwitch } from './layout-switch.tsx';
import { Share } from './share.tsx';
import { SortMenu } from './sort-menu.tsx';

interface ResultToolsProps {
  readonly view: ViewState['view'];
  readonly change: ViewState['change'];
  readonly hrefFor: ViewState['hrefFor'];
  readonly order: Order;
  /** Undefined while there is nothing (or not all) to export. */
  readonly exportFrom: Finder | undefined;
}

/** What can be done with the results as a whole. */
export function ResultTools({ view, change, hrefFor, order, exportFrom }: ResultToolsProps) {
  return (
    <>
      <SortMenu view={view} order={order} change={change} />
      <LayoutSwitch layout={view.layout} hrefFor={hrefFor} />
      <Share />
      <ExportMenu finder={exportFrom} view={view} order={order} />
    </>
  );
}
