import { packageStudyWords } from '#language/en/package-studies.ts';
import { unclearPackageWords } from '#language/en/unclear-packages.ts';
import { useWords } from '#language/language-context.tsx';
import { nameInLinks } from '#catalogue/find-package.ts';
import { plainText } from '#catalogue/format.ts';
import { packageLabels } from '#catalogue/package-labels.ts';
import type { Found, Study } from '#catalogue/study.ts';
import { buttonClass } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import type { PackageStudyProps } from './package-study.tsx';

export interface NotOnePackageProps extends Omit<PackageStudyProps, 'among'> {
  readonly study: Exclude<Study, Found>;
  /** It may be among what could not be read. */
  readonly isPartMissing: boolean;
}

/** The link names no package, or more than one. */
export function NotOnePackage({
  study: { kind, packages },
  isPartMissing,
  name,
  state,
  linkToPackage,
  aside,
}: NotOnePackageProps) {
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
