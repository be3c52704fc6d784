import { Suspense, useId, type ReactNode } from 'react';
import { packageStudyWords } from '#language/en/package-studies.ts';
import { unclearPackageWords } from '#language/en/unclear-packages.ts';
import { useWords } from '#language/language-context.tsx';
import { nameInLinks } from '#catalogue/find-package.ts';
import { plainText } from '#catalogue/format.ts';
import { packageLabels } from '#catalogue/package-labels.ts';
import type { VmPackage } from '#catalogue/package.ts';
import type { Found, Study } from '#catalogue/study.ts';
import { buttonClass } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Styles } from '#ui/surroundings.tsx';
import type { Target, ViewState } from '#view/use-view.ts';
import { BuildSnippets } from '../loaded-on-use.ts';
import { AmongFrame } from '../parts/among-frame.tsx';
import { GroupLooks } from '../parts/group-looks-context.tsx';
import type { Among } from '../use-among.ts';
import { ChangeNotice } from './change-notice.tsx';
import { Family } from './family.tsx';
import { PackageFacts } from './package-facts.tsx';
import { PackageHead } from './package-head.tsx';
import { Steps } from './steps.tsx';
import styles from './package-study.css?inline';

export interface PackageStudyProps {
  readonly among: Among<Study>;
  /** What the link calls the package. */
  readonly name: string;
  readonly state: ViewState;
  /** Where another package is shown in the same way, by its name in links. */
  readonly linkToPackage: (name: string) => Partial<Target>;
  /** Stands at the end of the head. */
  readonly aside?: ReactNode;
}

/** All about one package: on its page, and in the panel beside the results. */
export function PackageStudy({ among, name, state, linkToPackage, aside }: PackageStudyProps) {
  const linkTo = (pkg: VmPackage) => linkToPackage(nameInLinks(pkg));
  return (
    <AmongFrame among={among} view={state.view} skeleton={<Skeleton name={name} />}>
      {(result) => {
        if (result.kind === 'found') return <FoundPackage study={result} {...{ state, linkTo, aside }} />;
        // What is still on its way may be it.
        if (result.kind === 'missing' && among.whole?.state === 'reading') return <Skeleton name={name} />;
        return (
          <NotOne
            study={result}
            isPartMissing={among.whole?.state === 'partial' || (among.whole?.unreadable.length ?? 0) > 0}
            {...{ name, state, linkToPackage, aside }}
          />
        );
      }}
    </AmongFrame>
  );
}

interface FoundPackageProps {
  readonly study: Found;
  readonly state: ViewState;
  readonly linkTo: (pkg: VmPackage) => Partial<Target>;
  readonly aside: ReactNode;
}

function FoundPackage({ study, state, linkTo, aside }: FoundPackageProps) {
  const { pkg } = study;
  const headingId = useId();
  return (
    <GroupLooks ids={study.groups}>
      <article aria-labelledby={headingId} className="study">
        <Styles>{styles}</Styles>
        <PackageHead headingId={headingId} {...{ study, state, aside }} />
        {study.change !== undefined && (
          <ChangeNotice change={study.change} to={pkg} state={state} linkTo={linkTo} />
        )}
        <div className="study-columns">
          <PackageFacts study={study} />
          <div className="study-column">
            <Steps study={study} linkTo={linkTo} />
            <Family study={study} linkTo={linkTo} />
          </div>
        </div>
        <Suspense>
          <BuildSnippets package={pkg} organization={state.view.organization} />
        </Suspense>
      </article>
    </GroupLooks>
  );
}

interface NotOneProps extends Omit<PackageStudyProps, 'among'> {
  readonly study: Exclude<Study, Found>;
  /** It may be among what could not be read. */
  readonly isPartMissing: boolean;
}

/** The link names no package, or more than one. */
function NotOne({
  study: { kind, packages },
  isPartMissing,
  name,
  state,
  linkToPackage,
  aside,
}: NotOneProps) {
  const words = useWords(unclearPackageWords);
  const { closest } = useWords(packageStudyWords);
  const labels = packageLabels(packages);
  const called = plainText(name);
  return (
    <>
      {aside}
      <Notice
        tone={kind === 'missing' ? 'alert' : 'note'}
        title={kind === 'missing' ? words.none(called) : words.several(packages.length, called)}
        actions={
          <Link to={state.linkTo({ kind: 'catalogue' }, { package: undefined })} className={buttonClass()}>
            {words.toCatalogue}
          </Link>
        }
      >
        {kind === 'missing' ? (isPartMissing ? words.mayBeUnread : words.mayBeGone) : words.whichOne}
        {packages.length > 0 && (
          <>
            {kind === 'missing' && ` ${closest}`}
            <ul className="mt-2 grid gap-1">
              {packages.map((pkg, place) => (
                <li key={pkg.id}>
                  <Link to={linkToPackage(kind === 'missing' ? nameInLinks(pkg) : pkg.id)} className="link">
                    <bdi>{labels[place]}</bdi>
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </Notice>
    </>
  );
}

function Skeleton({ name }: { readonly name: string }) {
  const { loading } = useWords(packageStudyWords);
  return (
    <output aria-label={loading(plainText(name))} className="grid">
      <div className="package-skeleton" />
    </output>
  );
}
