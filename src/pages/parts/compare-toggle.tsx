import { isCompared, toggleCompared } from '#catalogue/compare-names.ts';
import type { VmPackage } from '#catalogue/package.ts';
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
  const isIn = isCompared(pkg, view.compare);
  if (!isIn && view.compare.length >= MAX_COMPARED)
    return <span className="text-sm text-muted">{MAX_COMPARED} are in the comparison already</span>;
  return (
    <Link to={hrefFor({ compare: toggleCompared(pkg, view.compare) })} className={buttonClass()}>
      {isIn ? 'Take out of the comparison' : 'Compare'}
    </Link>
  );
}
