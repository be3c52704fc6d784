import { Suspense, useId, type ReactNode } from 'react';
import { packageStudyWords } from '#language/en/package-studies.ts';
import { useWords } from '#language/language-context.tsx';
import { nameInLinks } from '#catalogue/find-package.ts';
import { plainText } from '#catalogue/format.ts';
import type { VmPackage } from '#catalogue/package.ts';
import type { Found, Study } from '#catalogue/study.ts';
import { Styles } from '#ui/surroundings.tsx';
import type { Target, ViewState } from '#view/use-view.ts';
import { BuildSnippets } from '../loaded-on-use.ts';
import { AmongFrame } from '../parts/among-frame.tsx';
import { GroupLooks } from '../parts/group-looks-context.tsx';
import type { Among } from '../use-among.ts';
import { Family } from './family.tsx';
import { ChangeNotice, NotOnePackage } from './loaded-on-use.ts';
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
          <Suspense>
            <NotOnePackage
              study={result}
              isPartMissing={among.whole?.state === 'partial' || (among.whole?.unreadable.length ?? 0) > 0}
              {...{ name, state, linkToPackage, aside }}
            />
          </Suspense>
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
        <Suspense>
          {study.change !== undefined && (
            <ChangeNotice change={study.change} to={pkg} state={state} linkTo={linkTo} />
          )}
        </Suspense>
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

function Skeleton({ name }: { readonly name: string }) {
  const { loading } = useWords(packageStudyWords);
  return (
    <output aria-label={loading(plainText(name))} className="grid">
      <div className="package-skeleton" />
    </output>
  );
}
