import { useId } from 'react';
import type { RangeAttribute } from '#catalogue/attribute.ts';
import { attributes } from '#catalogue/attributes.ts';
import { formatCount, formatValue } from '#catalogue/format.ts';
import { labelsById } from '#catalogue/package-labels.ts';
import type { VmPackage } from '#catalogue/package.ts';
import type { Found } from '#catalogue/study.ts';
import { Link } from '#ui/link.tsx';
import type { Target } from '#view/use-view.ts';

interface FamilyProps {
  readonly study: Found;
  readonly linkTo: (pkg: VmPackage) => Partial<Target>;
}

/** How many of a line are shown on each side; a line of a hundred sizes is no help. */
const AROUND = 6;

/** Amounts that a size is known by: the first three of the table. */
const FIGURES = attributes
  .filter((each) => each.kind === 'range')
  .filter(({ measures }) => measures === 'amount')
  .slice(0, 3);

/** The line that a package belongs to, from small to large. */
export function Family({ study: { pkg, family }, linkTo }: FamilyProps) {
  const headingId = useId();
  const { packages } = family;
  if (packages.length < 2) {
    return (
      <section aria-labelledby={headingId} className="grid gap-2">
        <h3 id={headingId} className="font-semibold">
          Its family
        </h3>
        <p className="text-sm text-muted">
          {pkg.group === null
            ? 'It is in no group, and so of no family.'
            : 'No other package is known to have its group, its kind of CPUs and as much memory for each core.'}
        </p>
      </section>
    );
  }
  const own = packages.findIndex(({ id }) => id === pkg.id);
  const first = Math.max(0, own - AROUND);
  const around = packages.slice(first, own + AROUND + 1);
  const labels = labelsById(packages);
  const [before, after] = [first, packages.length - first - around.length];
  return (
    <section aria-labelledby={headingId} className="grid gap-2">
      <h3 id={headingId} className="font-semibold">
        Its family: the same group, CPUs and shape
      </h3>
      <ol className="study-list" start={first + 1}>
        {before > 0 && <li className="text-sm text-muted">{before} smaller</li>}
        {around.map((each) => (
          <li key={each.id} aria-current={each.id === pkg.id ? 'true' : undefined} className="study-size">
            {each.id === pkg.id ? (
              <b className="min-w-0 wrap-anywhere">
                <bdi>{labels.get(each.id)}</bdi>
                <span className="sr-only"> (this one)</span>
              </b>
            ) : (
              <Link to={linkTo(each)} className="link min-w-0 wrap-anywhere">
                <bdi>{labels.get(each.id)}</bdi>
              </Link>
            )}
            <span className="study-figures text-sm text-muted">
              {FIGURES.map((attribute) => (
                <span key={attribute.key}>{describeFigure(attribute, each)}</span>
              ))}
            </span>
          </li>
        ))}
        {after > 0 && <li className="text-sm text-muted">{after} larger</li>}
      </ol>
    </section>
  );
}

/** `2 cores`, `6 GB`, `not stated`. */
function describeFigure(attribute: RangeAttribute, pkg: VmPackage): string {
  const value = attribute.read(pkg);
  const { one, many } = attribute.words.noun;
  return value != null && attribute.unit === undefined
    ? formatCount(value, one, many)
    : formatValue(attribute, value);
}
