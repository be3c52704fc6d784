import { Suspense, use, type ReactNode } from 'react';
import { orderLink } from '#catalogue/order-link.ts';
import { isCompared } from '#catalogue/compare-names.ts';
import { nameInLinks } from '#catalogue/find-package.ts';
import { NOT_STATED, plainText } from '#catalogue/format.ts';
import type { Found } from '#catalogue/study.ts';
import { Button, buttonClass } from '#ui/button.tsx';
import { CopyButton } from '#ui/copy-button.tsx';
import { Link } from '#ui/link.tsx';
import { useIdle } from '#ui/use-idle.ts';
import type { ViewState } from '#view/use-view.ts';
import { FavouriteToggle } from '../loaded-on-use.ts';
import { CompareToggle } from '../parts/compare-toggle.tsx';
import { PackageMark } from '../parts/package-mark.tsx';
import { Badge, Restricted } from '../parts/package-words.tsx';
import { useOneSpelling } from '../parts/use-one-spelling.ts';
import { WayOutContext } from '../way-out-context.tsx';

interface PackageHeadProps {
  readonly study: Found;
  readonly state: ViewState;
  readonly headingId: string;
  readonly aside: ReactNode;
}

/** What a package is called, what sets it apart, and what can be done with it. */
export function PackageHead({ study: { pkg }, state, headingId, aside }: PackageHeadProps) {
  const { view, hrefFor } = state;
  const isIdle = useIdle();
  const keptFor = useOneSpelling(view.organization, 'id');
  const orderedFor = useOneSpelling(view.organization, 'sub_domain');
  const { orderUrl, choose } = use(WayOutContext);
  const order = orderUrl === undefined ? undefined : orderLink(orderUrl, pkg, orderedFor);
  const isFrom = view.from !== undefined && isCompared(pkg, [view.from]);
  return (
    <header className="grid gap-3">
      <div className="flex min-w-0 items-start gap-3">
        <PackageMark of={pkg} />
        <div className="min-w-0 flex-1">
          <h2
            id={headingId}
            className="flex flex-wrap items-center gap-x-3 text-lg font-semibold wrap-anywhere"
          >
            <bdi>{pkg.name}</bdi>
            {pkg.dedicated === true && <Badge>Dedicated</Badge>}
            {pkg.privacy === 'private' && <Restricted>Private</Restricted>}
          </h2>
          <p className="text-muted wrap-anywhere" dir="auto">
            {pkg.group === null ? 'No group' : (pkg.group?.name ?? `Group ${NOT_STATED}`)}
          </p>
        </div>
        <div className="no-print needs-script">
          <Suspense>{isIdle && <FavouriteToggle of={pkg} organization={keptFor} />}</Suspense>
        </div>
        {aside}
      </div>
      <div className="no-print flex flex-wrap items-center gap-2">
        {choose !== undefined && (
          <Button look="accent" className="needs-script" onClick={() => choose(pkg)}>
            Choose this package
          </Button>
        )}
        {order !== undefined && choose === undefined && (
          <a href={order} className={buttonClass('accent')} rel="noreferrer">
            Order <bdi>{plainText(pkg.name)}</bdi>
          </a>
        )}
        <CompareToggle package={pkg} state={state} />
        {!isFrom && (
          <Link to={hrefFor({ from: nameInLinks(pkg) })} className={buttonClass()}>
            I have this one now
          </Link>
        )}
      </div>
      <dl className="study-names text-sm">
        <dt className="text-muted">Permalink</dt>
        <dd className="min-w-0">
          <CopyButton text={pkg.permalink} label={`permalink of ${pkg.name}`} />
          <p className="text-muted">What people write in scripts and links.</p>
        </dd>
        <dt className="text-muted">ID</dt>
        <dd className="min-w-0">
          <CopyButton text={pkg.id} label={`ID of ${pkg.name}`} />
          <p className="text-muted">What stays the same whatever it is called.</p>
        </dd>
      </dl>
    </header>
  );
}
