import type { MouseEvent } from 'react';
import type { Attribute } from '#catalogue/attribute.ts';
import type { Column } from '#catalogue/columns.ts';
import { describeDirection } from '#catalogue/describe-order.ts';
import type { Order } from '#catalogue/filters.ts';
import { nextOrder, sortPlace } from '#catalogue/next-order.ts';
import { NAME } from '#catalogue/table-columns.ts';
import { packageTableWords } from '#language/en/package-table.ts';
import { useLanguage } from '#language/language-context.tsx';
import { Link } from '#ui/link.tsx';
import { moveItem } from '#ui/move-item.ts';
import { useDragOrder } from '#ui/use-drag-order.ts';
import type { ViewState } from '#view/use-view.ts';

interface TableHeadProps {
  readonly columns: readonly Column[];
  readonly order: Order;
  readonly change: ViewState['change'];
  readonly hrefFor: ViewState['hrefFor'];
  readonly onReorder: (keys: readonly string[]) => void;
}

/** The headings: links that sort, which can be dragged to another place. */
export function TableHead({ columns, order, change, hrefFor, onReorder }: TableHeadProps) {
  const dragProps = useDragOrder(
    columns.map(({ label }) => label),
    (from, to) =>
      onReorder(
        moveItem(
          columns.map(({ key }) => key),
          from,
          to,
        ),
      ),
  );

  return (
    <thead>
      <tr>
        {columns.map((column, place) => {
          const sorted = sortPlace(order, column.key);
          return (
            <th
              key={column.key}
              scope="col"
              // Of one column at most: those that follow say it in words.
              aria-sort={sorted?.place === 1 ? (sorted.descending ? 'descending' : 'ascending') : undefined}
              data-column={column.key === NAME ? 'name' : column.numeric ? 'number' : undefined}
              {...dragProps(place)}
            >
              {column.attribute === undefined ? (
                column.label
              ) : (
                <SortLink attribute={column.attribute} {...{ order, change, hrefFor }} />
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface SortLinkProps extends Pick<TableHeadProps, 'order' | 'change' | 'hrefFor'> {
  readonly attribute: Attribute;
}

function SortLink({ attribute, order, change, hrefFor }: SortLinkProps) {
  const language = useLanguage();
  const { sortToo, rank } = language.words(packageTableWords);
  const { key, kind, words } = attribute;
  const sorted = sortPlace(order, key);
  const arrow = (
    <span aria-hidden="true" className="sort-arrow" data-sorted={sorted && true}>
      {sorted?.descending ? '▼' : '▲'}
      {sorted && sorted.of > 1 && sorted.place}
    </span>
  );
  const addKey = (event: MouseEvent) => {
    // With Ctrl or Meta it opens in a tab of its own, as links do, Shift or not.
    if (!event.shiftKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    change({ order: nextOrder(order, key, { adding: true }) });
  };
  return (
    <Link
      to={hrefFor({ order: nextOrder(order, key, { adding: false }) })}
      onClick={addKey}
      draggable={false}
      title={sortToo(words.meaning)}
    >
      {/* Numbers stand at the end of their line, and so does what heads them: the arrow comes first. */}
      {kind === 'range' ? arrow : undefined}
      {words.label}
      {kind === 'range' ? undefined : arrow}
      {sorted && sorted.place > 1 && (
        <span className="sr-only">
          {' '}
          {rank(sorted.place, describeDirection(language, attribute, sorted.descending))}
        </span>
      )}
    </Link>
  );
}
