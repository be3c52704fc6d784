import { Suspense, use, type ReactNode } from 'react';
import { attributeWords } from '#language/en/attributes.ts';
import { packageStudyWords } from '#language/en/package-studies.ts';
import { pageWords } from '#language/en/pages.ts';
import { useLanguage } from '#language/language-context.tsx';
import { orderLink } from '#catalogue/order-link.ts';
import { isCompared } from '#catalogue/compare-names.ts';
import { nameInLinks } from '#catalogue/find-package.ts';
import { plainText } from '#catalogue/format.ts';
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
  const language = useLanguage();
  const words = language.words(packageStudyWords);
  const attribute = language.words(attributeWords);
  const { view, hrefFor } = state;
  const isIdle = useIdle();
  const keptFor = useOneSpelling(view.organization, 'id');
  const orderedFor = useOneSpelling(view.organization, 'sub_domain');
  const { orderUrl, choose } = use(WayOutContext);
  const order = orderUrl === undefined ? undefined : orderLink(orderUrl, pkg, orderedFor);
  const isFrom = view.from !== undefined && isCompared(pkg, [view.from]);
  return (
    <header className="grid gap-3">
      {/* A name keeps room enough to be read: on a narrow screen what stands behind it goes below. */}
      <div className="flex min-w-0 flex-wrap items-start gap-3">
        <PackageMark of={pkg} />
        <div className="min-w-32 flex-1">
          <h2
            id={headingId}
            className="flex flex-wrap items-center gap-x-3 text-lg font-semibold wrap-anywhere"
          >
            <bdi>{pkg.name}</bdi>
            {pkg.dedicated === true && <Badge>{attribute.dedicated.yes.label}</Badge>}
            {pkg.privacy === 'private' && <Restricted>{attribute.privacy.choices.private.label}</Restricted>}
          </h2>
          <p className="text-muted wrap-anywhere" dir="auto">
            {pkg.group === null
              ? attribute.group.choices.none.label
              : (pkg.group?.name ?? language.words(pageWords).unknown(attribute.group.label))}
          </p>
        </div>
        <div className="no-print needs-script size-7 shrink-0">
          <Suspense>{isIdle && <FavouriteToggle of={pkg} organization={keptFor} />}</Suspense>
        </div>
        {aside}
      </div>
      <div className="no-print flex flex-wrap items-center gap-2">
        {choose !== undefined && (
          <Button look="accent" className="needs-script" onClick={() => choose(pkg)}>
            {words.choose}
          </Button>
        )}
        {order !== undefined && choose === undefined && (
          <a href={order} className={buttonClass('accent')} rel="noreferrer">
            {words.order(plainText(pkg.name))}
          </a>
        )}
        <CompareToggle package={pkg} state={state} />
        {!isFrom && (
          <Link to={hrefFor({ from: nameInLinks(pkg) })} className={buttonClass()}>
            {words.haveNow}
          </Link>
        )}
      </div>
      <dl className="study-names text-sm">
        <dt className="text-muted">{words.permalink}</dt>
        <dd className="min-w-0">
          <CopyButton text={pkg.permalink} label={words.permalinkOf(pkg.name)} />
          <p className="text-muted">{words.permalinkIs}</p>
        </dd>
        <dt className="text-muted">{words.id}</dt>
        <dd className="min-w-0">
          <CopyButton text={pkg.id} label={words.idOf(pkg.name)} />
          <p className="text-muted">{words.idIs}</p>
        </dd>
      </dl>
    </header>
  );
}
