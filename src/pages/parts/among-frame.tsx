import { Suspense, type ReactNode } from 'react';
import { amongFrameWords } from '#language/en/among-frame.ts';
import { useWords } from '#language/language-context.tsx';
import { usePreloaded } from '#ui/lazy-component.tsx';
import { Notice } from '#ui/notice.tsx';
import type { View } from '#view/view.ts';
import { DataNotices, TroubleNotice } from '../loaded-on-use.ts';
import type { Among } from '../use-among.ts';

interface AmongFrameProps<Result> {
  readonly among: Among<Result>;
  readonly view: View;
  /** What stands there until the first answer comes. */
  readonly skeleton: ReactNode;
  readonly children: (result: Result) => ReactNode;
}

/** What is said of packages among all others, how far all others are known, and what is in the way. */
export function AmongFrame<Result>({ among, view, skeleton, children }: AmongFrameProps<Result>) {
  const { result, whole, trouble, staleAsOf, tryAgain } = among;
  const { organization } = view;
  const { inTheWay } = useWords(amongFrameWords);
  // Words for what can go wrong must be there before it does.
  const hasCome = result !== undefined;
  usePreloaded(TroubleNotice, hasCome);
  usePreloaded(DataNotices, hasCome);
  return (
    <>
      {trouble && (
        <Suspense fallback={<Notice tone="note">{inTheWay}</Notice>}>
          <TroubleNotice
            trouble={trouble}
            asked={{ list: 'packages', organization: organization?.value }}
            onTryAgain={tryAgain}
          />
        </Suspense>
      )}
      <Suspense>
        {(staleAsOf ?? (whole && (whole.state !== 'complete' || whole.unreadable[0]))) && (
          <DataNotices {...{ whole, staleAsOf }} onTryAgain={tryAgain} />
        )}
      </Suspense>
      {result === undefined ? trouble === undefined && skeleton : children(result)}
    </>
  );
}
