import { Suspense } from 'react';
import { comparisonWords } from '#language/en/comparisons.ts';
import { useWords } from '#language/language-context.tsx';
import type { ComparisonSheet } from '#catalogue/comparison-sheet.ts';
import { buttonClass } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import { isPlainClick } from '#ui/plain-click.ts';
import type { ViewState } from '#view/use-view.ts';
import { MAX_COMPARED } from '#view/view.ts';
import { COPY_FORMATS } from './copy-formats.ts';
import { CopyComparison } from './loaded-on-use.ts';

interface ComparisonToolsProps {
  readonly sheet: ComparisonSheet;
  readonly state: ViewState;
  /** Tells what was done to those who do not see it. */
  readonly say: (words: string) => void;
}

/** What can be done with a comparison as a whole. */
export function ComparisonTools({ sheet, state, say }: ComparisonToolsProps) {
  const words = useWords(comparisonWords);
  const { view, hrefFor, linkTo } = state;
  const { onlyDifferences, compare } = view;
  const isSeveral = sheet.packages.length > 1;
  return (
    <div className="no-print flex flex-wrap items-center gap-2">
      {isSeveral && (
        <Link
          to={hrefFor({ onlyDifferences: !onlyDifferences })}
          onClick={(event) =>
            isPlainClick(event) && say(onlyDifferences ? words.allShown : words.differencesShown)
          }
          className={buttonClass()}
        >
          {onlyDifferences ? words.showAll : words.showDifferences}
        </Link>
      )}
      {isSeveral && compare.length < MAX_COMPARED && (
        <Link to={linkTo({ kind: 'catalogue' })} className={buttonClass()}>
          {words.add}
        </Link>
      )}
      <Suspense
        // Keeps their room while the buttons are on their way, so that the table below stays where it is.
        fallback={COPY_FORMATS.map((format) => (
          <span key={format} className={buttonClass('outlined', 'needs-script invisible')}>
            {words.copyAs(format)}
          </span>
        ))}
      >
        <CopyComparison sheet={sheet} of={hrefFor({}).search} />
      </Suspense>
    </div>
  );
}
