import {
  describeBecoming,
  describeChanges,
  describeStop,
  describeUnknown,
} from '#catalogue/describe-resize.ts';
import { attributes } from '#catalogue/attributes.ts';
import { plainText } from '#catalogue/format.ts';
import { labelsById } from '#catalogue/package-labels.ts';
import type { VmPackage } from '#catalogue/package.ts';
import { resizeOf } from '#catalogue/resize.ts';
import type { ChangeFrom } from '#catalogue/study.ts';
import { buttonClass } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import type { Target, ViewState } from '#view/use-view.ts';

interface ChangeNoticeProps {
  readonly change: ChangeFrom;
  readonly to: VmPackage;
  readonly state: ViewState;
  readonly linkTo: (pkg: VmPackage) => Partial<Target>;
}

/** What changing from the package that somebody has now means. */
export function ChangeNotice({ change, to, state, linkTo }: ChangeNoticeProps) {
  const forget = (
    <Link to={state.hrefFor({ from: undefined })} className={buttonClass()}>
      Forget what I have now
    </Link>
  );
  if (change.kind === 'same')
    return (
      <Notice tone="note" title="This is the package that you have now" actions={forget}>
        The pages of others say what a change to them means.
      </Notice>
    );
  if (change.kind === 'unknown')
    return (
      <Notice tone="note" title="What a change means is not known" actions={forget}>
        The link says that you have <bdi className="wrap-anywhere">“{plainText(change.name)}”</bdi> now, which
        is no package here, or more than one.
      </Notice>
    );
  const { pkg: from } = change;
  const resize = resizeOf(attributes, from, to);
  const labels = labelsById([from, to]);
  const grows = describeChanges(resize.grows);
  const shrinks = describeChanges(resize.shrinks);
  const becomes = describeBecoming(resize.becomesOther, from, to);
  const unknown = describeUnknown(resize.unknown);
  return (
    <Notice
      tone="note"
      title={
        <>
          Changing from{' '}
          <Link to={linkTo(from)} className="link">
            <bdi>{labels.get(from.id)}</bdi>
          </Link>{' '}
          to <bdi>{labels.get(to.id)}</bdi>
        </>
      }
      actions={forget}
    >
      <ul className="grid gap-1">
        {grows !== undefined && <li>Grows: {grows}.</li>}
        {shrinks !== undefined && <li>Shrinks: {shrinks}.</li>}
        {becomes !== undefined && <li>Changes: {becomes}.</li>}
        {(grows ?? shrinks ?? becomes) === undefined && resize.stays.length > 0 && (
          <li>Nothing changes of what both state.</li>
        )}
        {unknown !== undefined && <li>Not stated by both: {unknown}.</li>}
        <li className={resize.needsStop ? 'font-semibold text-warning' : ''}>{describeStop(resize)}</li>
      </ul>
    </Notice>
  );
}
