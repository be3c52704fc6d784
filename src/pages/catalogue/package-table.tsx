import { memo, useMemo } from 'react';
import { attributesIn } from '#catalogue/attributes.ts';
import type { Column } from '#catalogue/columns.ts';
import { describeSorting } from '#catalogue/describe-order.ts';
import type { Order } from '#catalogue/filters.ts';
import type { VmPackage } from '#catalogue/package.ts';
import { columnsToKeep, NAME, shownColumns } from '#catalogue/table-columns.ts';
import { packageTableWords } from '#language/en/package-table.ts';
import { useLanguage } from '#language/language-context.tsx';
import type { ViewState } from '#view/use-view.ts';
import { Styles } from '#ui/surroundings.tsx';
import { CompareCheckbox } from '../parts/compare-checkbox.tsx';
import { PackageMark } from '../parts/package-mark.tsx';
import { PackageName } from '../parts/package-name.tsx';
import { Cell } from './table-cell.tsx';
import { TableHead } from './table-head.tsx';
import styles from './package-table.css?inline';
import { layColumns, scrollerClass } from './table-layout.ts';

export interface PackageTableProps {
  readonly packages: readonly VmPackage[];
  readonly view: ViewState['view'];
  /** The order in force. */
  readonly order: Order;
  readonly change: ViewState['change'];
  readonly hrefFor: ViewState['hrefFor'];
  readonly isFormer: boolean;
  /** They are another organization's, still to be seen: nothing may be done with them. */
  readonly inert: boolean;
}

/**
 * The packages as a table. Where it is wider than the page it scrolls in a region of its own, with headings and names
 * that stay.
 */
export function PackageTable({ packages, view, order, change, hrefFor, isFormer, inert }: PackageTableProps) {
  const language = useLanguage();
  const words = language.words(packageTableWords);
  const attributes = attributesIn(language);
  // By value: a view is made anew in each render, and rows must not be.
  const keys = view.columns?.join();
  const columns = useMemo(
    () => shownColumns(language, attributes, keys?.split(',')),
    [language, attributes, keys],
  );
  const { widths, least, needed } = layColumns(columns);
  return (
    <div className="@container" inert={inert}>
      {/* The same rules, but each build writes them in its own way. */}
      <Styles>{styles}</Styles>
      <section
        aria-label={words.label}
        // Focusable, so that arrow keys scroll it.
        tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex
        className={`table-scroller ${scrollerClass(needed)}`}
      >
        <table
          aria-busy={isFormer}
          className={`package-table ${isFormer ? 'opacity-50' : ''} transition-opacity motion-reduce:transition-none`}
          style={{ minWidth: least }}
        >
          <caption className="sr-only">{words.caption(describeSorting(language, attributes, order))}</caption>
          <colgroup>
            {columns.map(({ key }, place) => (
              <col key={key} style={{ width: widths[place] }} />
            ))}
          </colgroup>
          <TableHead
            {...{ columns, order, change, hrefFor }}
            onReorder={(to) => change({ columns: columnsToKeep(attributes, to) })}
          />
          <tbody>
            {packages.map((each) => (
              <PackageRow key={each.id} package={each} columns={columns} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

interface PackageRowProps {
  readonly package: VmPackage;
  readonly columns: readonly Column[];
}

const PackageRow = memo(function PackageRow({ package: pkg, columns }: PackageRowProps) {
  return (
    <tr>
      {columns.map((column) =>
        column.key === NAME ? (
          // What the box says is not what the row is called.
          <th key={column.key} scope="row" aria-label={pkg.name}>
            <div>
              <PackageMark of={pkg} />
              <span dir="auto">
                <PackageName of={pkg} />
              </span>
              <CompareCheckbox of={pkg} isBare />
            </div>
          </th>
        ) : (
          <td key={column.key} data-column={column.numeric ? 'number' : undefined}>
            <Cell column={column} package={pkg} />
          </td>
        ),
      )}
    </tr>
  );
});
