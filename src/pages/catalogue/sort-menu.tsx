import { resultToolWords } from '#language/en/result-tools.ts';
import { useLanguage } from '#language/language-context.tsx';
import { attributesIn } from '#catalogue/attributes.ts';
import { describeSorting, upperFirst } from '#catalogue/describe-order.ts';
import type { Order } from '#catalogue/filters.ts';
import { sortKeysOf } from '#catalogue/next-order.ts';
import { Popover } from '#ui/popover.tsx';
import { SortIcon } from '#ui/tool-icons.tsx';
import type { ViewState } from '#view/use-view.ts';
import { SortKeys } from './sort-keys.tsx';
import { SortSelect } from './sort-select.tsx';

interface SortMenuProps {
  readonly state: ViewState;
  /** The order in force. */
  readonly order: Order;
}

/** Chooses the order: a simple one at hand, one by several attributes behind a button. On a phone all is behind it. */
export function SortMenu({ state, order }: SortMenuProps) {
  const language = useLanguage();
  const words = language.words(resultToolWords);
  const isBySeveral = sortKeysOf(order).length > 1;
  return (
    <div className="flex min-w-0 items-center gap-1 md:max-w-88 md:min-w-40 md:flex-1">
      {/* Told once, whichever way the order was changed. */}
      <output className="sr-only">
        {upperFirst(describeSorting(language, attributesIn(language), order))}
      </output>
      <SortSelect {...{ state, order }} className="[@media(width<48rem)_and_(scripting:enabled)]:hidden" />
      <div className="needs-script">
        <Popover
          label={words.order}
          trigger={<SortIcon />}
          triggerLabel={words.order}
          triggerClass={`grid size-8 place-items-center rounded-md border ${
            isBySeveral
              ? 'border-accent bg-accent-surface text-accent'
              : 'border-line bg-surface text-ink hover:bg-sunken'
          }`}
          className="sm:w-104"
          before={<SortSelect {...{ state, order }} className="md:hidden" />}
        >
          <div className="grid grid-cols-1 gap-3">
            <SortSelect {...{ state, order }} className="md:hidden" />
            <SortKeys order={order} change={state.change} />
          </div>
        </Popover>
      </div>
    </div>
  );
}
