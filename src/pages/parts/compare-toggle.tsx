import { isCompared, toggleCompared } from '#catalogue/compare-names.ts';
import type { VmPackage } from '#catalogue/package.ts';
import { compareToggleWords } from '#language/en/compare-toggle.ts';
import { pageWords } from '#language/en/pages.ts';
import { useWords } from '#language/language-context.tsx';
import { buttonClass } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import type { ViewState } from '#view/use-view.ts';
import { MAX_COMPARED } from '#view/view.ts';

interface CompareToggleProps {
  readonly package: VmPackage;
  readonly state: ViewState;
}

/** Puts a package into the tray, or takes it out: a link, so that it needs no script. */
export function CompareToggle({ package: pkg, state: { view, hrefFor } }: CompareToggleProps) {
  const words = useWords(compareToggleWords);
  const { compare } = useWords(pageWords);
  const isIn = isCompared(pkg, view.compare);
  if (!isIn && view.compare.length >= MAX_COMPARED)
    return <span className="text-sm text-muted">{words.full(MAX_COMPARED)}</span>;
  return (
    <Link to={hrefFor({ compare: toggleCompared(pkg, view.compare) })} className={buttonClass()}>
      {isIn ? words.takeOut : compare}
    </Link>
  );
}
