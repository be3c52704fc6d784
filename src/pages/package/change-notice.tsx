import { packageChangeWords } from '#language/en/package-changes.ts';
import { unclearPackageWords } from '#language/en/unclear-packages.ts';
import { useLanguage } from '#language/language-context.tsx';
import {
  describeBecoming,
  describeChanges,
  describeStop,
  describeUnknown,
} from '#catalogue/describe-resize.ts';
import { attributesIn } from '#catalogue/attributes.ts';
import { plainText } from '#catalogue/format.ts';
import { labelsById } from '#catalogue/package-labels.ts';
import type { VmPackage } from '#catalogue/package.ts';
import { resizeOf } from '#catalogue/resize.ts';
import type { ChangeFrom } from '#catalogue/study.ts';
import { buttonClass } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import type { Target, ViewState } from '#view/use-view.ts';

export interface ChangeNoticeProps {
  readonly change: ChangeFrom;
  readonly to: VmPackage;
  readonly state: ViewState;
  readonly linkTo: (pkg: VmPackage) => Partial<Target>;
}

/** What changing from the package that somebody has now means. */
export function ChangeNotice({ change, to, state, linkTo }: ChangeNoticeProps) {
  const language = useLanguage();
  const words = language.words(packageChangeWords);
  const forget = (
    <Link to={state.hrefFor({ from: undefined })} className={buttonClass()}>
      {words.forget}
    </Link>
  );
  if (change.kind === 'same')
    return (
      <Notice tone="note" title={words.isThis} actions={forget}>
        {words.othersSay}
      </Notice>
    );
  if (change.kind === 'unknown')
    return (
      <Notice tone="note" title={words.notKnown} actions={forget}>
        {language.words(unclearPackageWords).notHad(plainText(change.name))}
      </Notice>
    );
  const { pkg: from } = change;
  const resize = resizeOf(attributesIn(language), from, to);
  const labels = labelsById([from, to]);
  const grows = describeChanges(language, resize.grows);
  const shrinks = describeChanges(language, resize.shrinks);
  const becomes = describeBecoming(language, resize.becomesOther, from, to);
  const unknown = describeUnknown(language, resize.unknown);
  return (
    <Notice
      tone="note"
      title={
        <>
          {words.changingFrom}{' '}
          <Link to={linkTo(from)} className="link">
            <bdi>{labels.get(from.id)}</bdi>
          </Link>{' '}
          {words.changingTo} <bdi>{labels.get(to.id)}</bdi>
        </>
      }
      actions={forget}
    >
      <ul className="grid gap-1">
        {grows !== undefined && <li>{words.grows(grows)}</li>}
        {shrinks !== undefined && <li>{words.shrinks(shrinks)}</li>}
        {becomes !== undefined && <li>{words.becomes(becomes)}</li>}
        {(grows ?? shrinks ?? becomes) === undefined && resize.stays.length > 0 && <li>{words.nothing}</li>}
        {unknown !== undefined && <li>{words.unknown(unknown)}</li>}
        <li className={resize.needsStop ? 'font-semibold text-warning' : ''}>
          {describeStop(language, resize)}
        </li>
      </ul>
    </Notice>
  );
}
