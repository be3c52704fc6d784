import { useId } from 'react';
import { packageStudyWords } from '#language/en/package-studies.ts';
import { useLanguage } from '#language/language-context.tsx';
import type { Language } from '#language/language.ts';
import type { RangeAttribute } from '#catalogue/attribute.ts';
import { attributesIn } from '#catalogue/attributes.ts';
import { formatValue } from '#catalogue/format.ts';
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

/** How many of the table's amounts a size is known by. */
const TELLING = 3;

/** The line that a package belongs to, from small to large. */
export function Family({ study: { pkg, family }, linkTo }: FamilyProps) {
  const language = useLanguage();
  const words = language.words(packageStudyWords);
  const headingId = useId();
  const { packages } = family;
  if (packages.length < 2) {
    return (
      <section aria-labelledby={headingId} className="grid gap-2">
        <h3 id={headingId} className="font-semibold">
          {words.family}
        </h3>
        <p className="text-sm text-muted">{pkg.group === null ? words.noGroup : words.alone}</p>
      </section>
    );
  }
  const own = packages.findIndex(({ id }) => id === pkg.id);
  const first = Math.max(0, own - AROUND);
  const around = packages.slice(first, own + AROUND + 1);
  const labels = labelsById(packages);
  const figures = attributesIn(language)
    .filter((attribute) => attribute.kind === 'range')
    .filter(({ measures }) => measures === 'amount')
    .slice(0, TELLING);
  const [before, after] = [first, packages.length - first - around.length];
  return (
    <section aria-labelledby={headingId} className="grid gap-2">
      <h3 id={headingId} className="font-semibold">
        {words.familyOf}
      </h3>
      <ol className="study-list" start={first + 1}>
        {before > 0 && <li className="text-sm text-muted">{words.smaller(before)}</li>}
        {around.map((each) => (
          <li key={each.id} aria-current={each.id === pkg.id ? 'true' : undefined} className="study-size">
            {each.id === pkg.id ? (
              <b className="min-w-0 wrap-anywhere">
                <bdi>{labels.get(each.id)}</bdi>
                <span className="sr-only"> {words.thisOne}</span>
              </b>
            ) : (
              <Link to={linkTo(each)} className="link min-w-0 wrap-anywhere">
                <bdi>{labels.get(each.id)}</bdi>
              </Link>
            )}
            <span className="study-figures text-sm text-muted">
              {figures.map((attribute) => (
                <span key={attribute.key}>{describeFigure(language, attribute, each)}</span>
              ))}
            </span>
          </li>
        ))}
        {after > 0 && <li className="text-sm text-muted">{words.larger(after)}</li>}
      </ol>
    </section>
  );
}

/** `2 cores`, `6 GB`, `not stated`. */
function describeFigure(language: Language, attribute: RangeAttribute, pkg: VmPackage): string {
  const value = attribute.read(pkg);
  return value != null && attribute.unit === undefined
    ? language.format.count(value, attribute.words.noun)
    : formatValue(language, attribute, value);
}
