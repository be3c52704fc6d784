import { useId } from 'react';
import { packageStudyWords } from '#language/en/package-studies.ts';
import { useLanguage } from '#language/language-context.tsx';
import { attributesIn } from '#catalogue/attributes.ts';
import { describeRest } from '#catalogue/describe-study.ts';
import { formatDifference } from '#catalogue/difference.ts';
import { labelsById } from '#catalogue/package-labels.ts';
import type { VmPackage } from '#catalogue/package.ts';
import type { Found } from '#catalogue/study.ts';
import { Link } from '#ui/link.tsx';
import type { Target } from '#view/use-view.ts';

interface StepsProps {
  readonly study: Found;
  readonly linkTo: (pkg: VmPackage) => Partial<Target>;
}

/** The nearest package with more, and with less, of each thing. */
export function Steps({ study: { pkg, steps }, linkTo }: StepsProps) {
  const language = useLanguage();
  const words = language.words(packageStudyWords);
  const headingId = useId();
  if (steps.length === 0) return null;
  const labels = labelsById([pkg, ...steps.map((step) => step.pkg)]);
  return (
    <section aria-labelledby={headingId} className="grid gap-2">
      <h3 id={headingId} className="font-semibold">
        {words.oneStep}
      </h3>
      <ul className="study-list">
        {steps.map(({ attribute, towards, pkg: other, by }) => (
          <li key={`${attribute.key} ${towards}`} className="study-step">
            <span aria-hidden="true" className="text-muted">
              {towards === 'more' ? '↑' : '↓'}
            </span>
            <div className="min-w-0">
              <span className="text-muted">{words.step(towards, attribute.words.label, attribute.unit)}</span>{' '}
              <Link to={linkTo(other)} className="link wrap-anywhere">
                <bdi>{labels.get(other.id)}</bdi>
              </Link>
              ,{' '}
              <span className="font-semibold whitespace-nowrap">
                {formatDifference(language, attribute, by)}
              </span>
              <p className="text-sm text-muted">
                {describeRest(language, attributesIn(language), pkg, other, attribute) ?? words.restSame}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
