import { comparisonWords } from '#language/en/comparisons.ts';
import { useLanguage } from '#language/language-context.tsx';
import type { Language } from '#language/language.ts';
import {
  cellWords,
  describeBest,
  type ComparisonCell,
  type ComparisonRow,
} from '#catalogue/comparison-rows.ts';
import type { Comparison } from '#catalogue/comparison.ts';
import type { VmPackage } from '#catalogue/package.ts';
import type { ViewState } from '#view/use-view.ts';
import { AttributeValue } from '../parts/attribute-value.tsx';
import { ComparisonHead } from './comparison-head.tsx';

export interface ComparisonTableProps {
  readonly comparison: Comparison;
  /** Those that are shown. */
  readonly rows: readonly ComparisonRow[];
  /** What the packages are called, in their order. */
  readonly labels: readonly string[];
  readonly baseline: VmPackage | undefined;
  /** The element that says what the marks mean. */
  readonly legendId: string;
  readonly state: ViewState;
  /** Tells what was done to those who do not see it. */
  readonly say: (words: string) => void;
}

/** A column for each package, a row for each attribute. Where it is wider than the page it scrolls in a region of its own. */
export function ComparisonTable(props: ComparisonTableProps) {
  const language = useLanguage();
  const words = language.words(comparisonWords);
  const { comparison, rows, labels, baseline, legendId } = props;
  return (
    <div className="@container min-w-0">
      <section
        aria-label={words.table}
        // Focusable, so that arrow keys scroll it.
        tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex
        className="comparison-scroller"
        style={{ '--packages': labels.length }}
      >
        <table className="comparison" aria-describedby={legendId}>
          <caption>{words.sideBySide(labels)}</caption>
          <colgroup>
            <col className="comparison-names" />
            {comparison.found.map(({ pkg }) => (
              <col key={pkg.id} />
            ))}
          </colgroup>
          <ComparisonHead {...props} />
          <tbody>
            {rows.map((row) => (
              <tr key={row.attribute.key}>
                <th scope="row" title={describeRow(language, row)}>
                  {row.attribute.words.label}
                </th>
                {row.cells.map((cell) => (
                  <td key={cell.pkg.id} data-baseline={cell.pkg.id === baseline?.id || undefined}>
                    <Cell row={row} cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
            {rows.length === 0 && (
              <tr>
                <td colSpan={labels.length + 1}>{words.noDifferences}</td>
              </tr>
            )}
          </tbody>
        </table>
      </section>
    </div>
  );
}

interface CellProps {
  readonly row: ComparisonRow;
  readonly cell: ComparisonCell;
}

function Cell({ row: { attribute, isPartlyKnown }, cell }: CellProps) {
  const language = useLanguage();
  const words = language.words(comparisonWords);
  const { leads, difference } = cellWords(language, attribute, cell);
  return (
    <>
      <div className="comparison-value" data-best={cell.isBest || undefined}>
        {leads === 'difference' ? (
          <span className={cell.difference?.kind === 'same' ? 'text-muted' : undefined}>{difference}</span>
        ) : (
          <div className="min-w-0">
            <AttributeValue attribute={attribute} package={cell.pkg} />
          </div>
        )}
        {cell.isBest && (
          <span className="comparison-best">
            {words.best}
            <span className="sr-only">
              {words.bestIs(describeBest(language, attribute) ?? '', isPartlyKnown)}
            </span>
          </span>
        )}
      </div>
      {difference !== undefined && (
        <div className="text-sm text-muted">{leads === 'difference' ? cell.text : difference}</div>
      )}
    </>
  );
}

/** What the attribute means, and what of it is best. */
function describeRow(language: Language, { attribute }: ComparisonRow): string {
  const best = describeBest(language, attribute);
  const { meaning } = attribute.words;
  return best === undefined ? meaning : language.words(comparisonWords).meaningAndBest(meaning, best);
}
