import { use, type ReactNode } from 'react';
import { notStated } from '#catalogue/format.ts';
import type { VmPackage } from '#catalogue/package.ts';
import { positionOn, type Scale } from '#catalogue/scale.ts';
import { attributeWords } from '#language/en/attributes.ts';
import { pageWords } from '#language/en/pages.ts';
import { resultWords } from '#language/en/results.ts';
import { useLanguage, useWords } from '#language/language-context.tsx';
import { Button } from '#ui/button.tsx';
import { CopyButton } from '#ui/copy-button.tsx';
import { Badge, Restricted } from '../parts/package-words.tsx';
import { CompareCheckbox } from '../parts/compare-checkbox.tsx';
import { PackageMark } from '../parts/package-mark.tsx';
import { PackageName } from '../parts/package-name.tsx';
import { PackageStar } from '../parts/package-star.tsx';
import { WayOutContext } from '../way-out-context.tsx';

interface PackageCardProps {
  readonly package: VmPackage;
  /** What the bars are measured against. */
  readonly scale: Scale;
}

/** One package. Its rows are those of the grid (`subgrid`), so that all cards of a row have theirs at the same height. */
export function PackageCard({ package: pkg, scale }: PackageCardProps) {
  const { choose } = use(WayOutContext);
  const words = useWords(resultWords);
  const { unknown } = useWords(pageWords);
  const { cores, group, privacy } = useWords(attributeWords);
  return (
    <article part="card" className="package-card" aria-label={pkg.name}>
      <header className="flex min-w-0 items-start gap-2.5">
        <PackageMark of={pkg} />
        <div className="min-w-0">
          <h3 className="font-semibold wrap-anywhere" dir="auto">
            <PackageName of={pkg} />
          </h3>
          <p className="line-clamp-2 text-sm text-muted wrap-anywhere" dir="auto" title={pkg.group?.name}>
            {pkg.group === null ? group.choices.none.label : (pkg.group?.name ?? unknown(group.label))}
          </p>
        </div>
        <PackageStar of={pkg} />
      </header>
      <dl className="package-figures">
        <PackageFigure
          label={
            <>
              {`${cores.label} `}
              <CpuBadge dedicated={pkg.dedicated} />
            </>
          }
          value={pkg.cores}
          largest={scale.cores}
        />
        <PackageFigure label={words.memory} value={pkg.memory} unit="GB" largest={scale.memory} />
        <PackageFigure label={words.storage} value={pkg.storage} unit="GB" largest={scale.storage} />
      </dl>
      <ul className="package-notes text-sm text-muted">
        <Fact>{pkg.ipv4 === undefined ? unknown('IPv4') : words.ipv4(pkg.ipv4)}</Fact>
        <Fact>{pkg.bandwidth == null ? unknown(words.bandwidth) : words.monthly(pkg.bandwidth)}</Fact>
        <Fact>
          {pkg.privacy === 'private' ? (
            <Restricted>{privacy.choices.private.label}</Restricted>
          ) : (
            ((pkg.privacy && privacy.choices.public.label) ?? unknown(privacy.label))
          )}
        </Fact>
      </ul>
      <footer className="flex items-center justify-between gap-2 border-t border-line pt-1 text-sm">
        <CompareCheckbox of={pkg} />
        {choose === undefined ? (
          <CopyButton text={pkg.permalink} label={words.permalinkOf(pkg.name)} />
        ) : (
          <Button
            look="accent"
            part="choose"
            className="needs-script"
            onClick={() => choose(pkg)}
            aria-label={words.chooseOne(pkg.name)}
          >
            {words.choose}
          </Button>
        )}
      </footer>
    </article>
  );
}

interface PackageFigureProps {
  readonly label: ReactNode;
  readonly value: number | undefined;
  readonly unit?: string;
  readonly largest: number;
}

function PackageFigure({ label, value, unit, largest }: PackageFigureProps) {
  const language = useLanguage();
  return (
    <div
      className="package-figure"
      style={{ '--position': value === undefined ? 0 : positionOn(largest, value).toFixed(2) }}
    >
      <dt className="flex flex-wrap items-center gap-x-2 text-sm text-muted">{label}</dt>
      <dd className="wrap-anywhere sm:whitespace-nowrap">
        {value === undefined ? (
          <span className="text-muted">{notStated(language)}</span>
        ) : (
          <>
            <span className="text-lg font-semibold">{language.format.number(value)}</span>
            {unit !== undefined && <span className="text-sm text-muted"> {unit}</span>}
          </>
        )}
      </dd>
    </div>
  );
}

/** Dedicated is a word with a mark; shared and unknown are words alone. */
function CpuBadge({ dedicated }: { readonly dedicated: boolean | undefined }) {
  const { yes, no } = useWords(attributeWords).dedicated;
  const { sharingUnknown } = useWords(resultWords);
  if (dedicated === true) {
    return <Badge className="not-sm:px-0.5 not-sm:text-[0.6875rem]">{yes.label}</Badge>;
  }
  return <span>{dedicated === false ? no.label : sharingUnknown}</span>;
}

function Fact({ children }: { readonly children: ReactNode }) {
  return <li>{children}</li>;
}
