import { use, type ReactNode } from 'react';
import { formatNumber, NOT_STATED } from '#catalogue/format.ts';
import type { VmPackage } from '#catalogue/package.ts';
import { positionOn, type Scale } from '#catalogue/scale.ts';
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
  return (
    <article part="card" className="package-card" aria-label={pkg.name}>
      <header className="flex min-w-0 items-start gap-2.5">
        <PackageMark of={pkg} />
        <div className="min-w-0">
          <h3 className="font-semibold wrap-anywhere" dir="auto">
            <PackageName of={pkg} />
          </h3>
          <p className="line-clamp-2 text-sm text-muted wrap-anywhere" dir="auto" title={pkg.group?.name}>
            {pkg.group === null ? 'No group' : (pkg.group?.name ?? `Group ${NOT_STATED}`)}
          </p>
        </div>
        <PackageStar of={pkg} />
      </header>
      <dl className="package-figures">
        <PackageFigure
          label={
            <>
              CPU cores <CpuBadge dedicated={pkg.dedicated} />
            </>
          }
          value={pkg.cores}
          largest={scale.cores}
        />
        <PackageFigure label="Memory" value={pkg.memory} unit="GB" largest={scale.memory} />
        <PackageFigure label="Storage" value={pkg.storage} unit="GB" largest={scale.storage} />
      </dl>
      <ul className="package-notes text-sm text-muted">
        <Fact>{pkg.ipv4 === undefined ? `IPv4 ${NOT_STATED}` : `${formatNumber(pkg.ipv4)} IPv4`}</Fact>
        <Fact>
          {pkg.bandwidth == null ? `Bandwidth ${NOT_STATED}` : `${formatNumber(pkg.bandwidth)} GB a month`}
        </Fact>
        <Fact>
          {pkg.privacy === 'private' ? (
            <Restricted>Private</Restricted>
          ) : (
            ((pkg.privacy && 'Public') ?? `Availability ${NOT_STATED}`)
          )}
        </Fact>
      </ul>
      <footer className="flex items-center justify-between gap-2 border-t border-line pt-1 text-sm">
        <CompareCheckbox of={pkg} />
        {choose === undefined ? (
          <CopyButton text={pkg.permalink} label={`permalink of ${pkg.name}`} />
        ) : (
          <Button look="accent" part="choose" className="needs-script" onClick={() => choose(pkg)}>
            Choose<span className="sr-only"> {pkg.name}</span>
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
  return (
    <div
      className="package-figure"
      style={{ '--position': value === undefined ? 0 : positionOn(largest, value).toFixed(2) }}
    >
      <dt className="flex flex-wrap items-center gap-x-2 text-sm text-muted">{label}</dt>
      <dd className="wrap-anywhere sm:whitespace-nowrap">
        {value === undefined ? (
          <span className="text-muted">{NOT_STATED}</span>
        ) : (
          <>
            <span className="text-lg font-semibold">{formatNumber(value)}</span>
            {unit !== undefined && <span className="text-sm text-muted"> {unit}</span>}
          </>
        )}
      </dd>
    </div>
  );
}

/** Dedicated is a word with a mark; shared and unknown are words alone. */
function CpuBadge({ dedicated }: { readonly dedicated: boolean | undefined }) {
  if (dedicated === true) {
    return <Badge className="not-sm:px-0.5 not-sm:text-[0.6875rem]">Dedicated</Badge>;
  }
  return <span>{dedicated === false ? 'Shared' : `(sharing ${NOT_STATED})`}</span>;
}

function Fact({ children }: { readonly children: ReactNode }) {
  return <li>{children}</li>;
}
