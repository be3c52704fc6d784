import type { VmPackage } from '#catalogue/package.ts';
import type { Order } from '#catalogue/filters.ts';
import type { ViewState } from '#view/use-view.ts';

interface PackageTableProps {
  readonly packages: readonly VmPackage[];
  readonly view: ViewState['view'];
  /** The order in force. */
  readonly order: Order;
  readonly change: ViewState['change'];
  readonly hrefFor: ViewState['hrefFor'];
  readonly isFormer: boolean;
}

export function PackageTable({ packages }: PackageTableProps) {
  return <p>{packages.length}</p>;
}
