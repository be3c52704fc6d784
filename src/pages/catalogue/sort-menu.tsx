import { attributes } from '#catalogue/attributes.ts';
import { describeOrder } from '#catalogue/describe.ts';
import { hasMinimums, type Order } from '#catalogue/filters.ts';
import type { ViewState } from '#view/use-view.ts';

interface SortMenuProps {
  readonly view: ViewState['view'];
  /** The order in force. */
  readonly order: Order;
  readonly change: ViewState['change'];
}

/** Chooses the order. An order by several attributes, which a link or the table makes, is shown as it is. */
export function SortMenu({ view, order, change }: SortMenuProps) {
  const orders: Order[] = [
    'listed',
    ...(hasMinimums(view.filters) ? (['fit'] as const) : []),
    ...attributes.flatMap(({ key }): Order[] => [[{ key, descending: false }], [{ key, descending: true }]]),
  ];
  const inForce = JSON.stringify(order);
  if (!orders.some((each) => JSON.stringify(each) === inForce)) orders.push(order);
  return (
    <label className="flex min-w-0 flex-1 items-center gap-2 text-muted sm:max-w-72">
      <span className="not-sm:sr-only">Sort</span>
      <select
        value={inForce}
        onChange={(event) => change({ order: JSON.parse(event.target.value) as Order })} // one of the options below
        className="min-h-8 w-full min-w-0 rounded-md border border-line bg-surface px-2 text-ink"
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

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
