import { attributes } from '#catalogue/attributes.ts';
import { describeOrder, upperFirst } from '#catalogue/describe-order.ts';
import { hasMinimums, type Order } from '#catalogue/filters.ts';
import type { ViewState } from '#view/use-view.ts';

interface SortSelectProps {
  readonly view: ViewState['view'];
  /** The order in force. */
  readonly order: Order;
  readonly change: ViewState['change'];
  readonly className?: string;
}

/** Chooses among the simple orders. One by several attributes is shown as it is, in words. */
export function SortSelect({ view, order, change, className = '' }: SortSelectProps) {
  const orders: Order[] = [
    'listed',
    ...(hasMinimums(view.filters) ? (['fit'] as const) : []),
    ...attributes.flatMap(({ key }): Order[] => [[{ key, descending: false }], [{ key, descending: true }]]),
  ];
  const inForce = JSON.stringify(order);
  if (!orders.some((each) => JSON.stringify(each) === inForce)) orders.push(order);
  return (
    <label className={`flex min-w-0 flex-1 items-center gap-2 text-muted ${className}`}>
      Sort
      <select
        value={inForce}
        onChange={(event) => change({ order: JSON.parse(event.target.value) as Order })} // one of the options below
        className="min-h-8 w-full min-w-0 truncate rounded-md border border-line bg-surface px-2 text-ink"
      >
        {orders.map((each) => (
          <option key={JSON.stringify(each)} value={JSON.stringify(each)}>
            {upperFirst(describeOrder(attributes, each))}
          </option>
        ))}
      </select>
    </label>
  );
}
