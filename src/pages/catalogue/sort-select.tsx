import { useHref } from 'react-router';
import { resultToolWords } from '#language/en/result-tools.ts';
import { useLanguage } from '#language/language-context.tsx';
import { attributesIn } from '#catalogue/attributes.ts';
import { describeOrder, upperFirst } from '#catalogue/describe-order.ts';
import { hasMinimums, type Order } from '#catalogue/filters.ts';
import { buttonClass } from '#ui/button.tsx';
import { parseOrder, printOrder } from '#view/codec.ts';
import type { ViewState } from '#view/use-view.ts';
import { ViewFields } from '../view-fields.tsx';

interface SortSelectProps {
  readonly state: ViewState;
  /** The order in force. */
  readonly order: Order;
  readonly className?: string;
}

/** Chooses among the simple orders. One by several attributes is shown as it is, in words. */
export function SortSelect({ state, order, className = '' }: SortSelectProps) {
  const language = useLanguage();
  const words = language.words(resultToolWords);
  const attributes = attributesIn(language);
  const orders: Order[] = [
    'listed',
    ...(hasMinimums(state.view.filters) ? (['fit'] as const) : []),
    ...attributes.flatMap(({ key }): Order[] => [[{ key, descending: false }], [{ key, descending: true }]]),
  ];
  const inForce = printOrder(order);
  const options = [...new Set([...orders.map(printOrder), inForce])];
  return (
    <form
      action={useHref('/')}
      autoComplete="off"
      className={`flex min-w-0 flex-1 items-center gap-2 ${className}`}
    >
      <ViewFields state={state} without={{ order: undefined }} />
      <label className="flex min-w-0 flex-1 items-center gap-2 text-muted">
        {words.sort}
        <select
          name="sort"
          value={inForce}
          onChange={(event) => state.change({ order: parseOrder(event.target.value, attributes) })}
          className="min-h-8 w-full min-w-0 truncate rounded-md border border-line bg-surface px-2 text-ink"
        >
          {options.map((each) => (
            <option key={each} value={each}>
              {upperFirst(describeOrder(language, attributes, parseOrder(each, attributes) ?? order))}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={`only-without-script ${buttonClass()}`}>
        {words.sort}
      </button>
    </form>
  );
}
