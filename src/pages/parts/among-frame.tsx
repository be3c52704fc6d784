import { Suspense, type ReactNode } from 'react';
import { amongFrameWords } from '#language/en/among-frame.ts';
import { useWords } from '#language/language-context.tsx';
import { Notice } from '#ui/notice.tsx';
import type { View } from '#view/view.ts';
import { PartMissing, ReadingProgress, TroubleNotice, UnreadableNotice } from '../loaded-on-use.ts';
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
  const { result, whole, trouble, tryAgain } = among;
  const { organization } = view;
  const { inTheWay } = useWords(amongFrameWords);
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
      <Suspense>{whole?.state === 'reading' && <ReadingProgress whole={whole} />}</Suspense>
      <Suspense>{whole?.state === 'partial' && <PartMissing whole={whole} onTryAgain={tryAgain} />}</Suspense>
      <Suspense>
        {whole !== undefined && whole.unreadable.length > 0 && (
          <UnreadableNotice unreadable={whole.unreadable} />
        )}
      </Suspense>
      {result === undefined ? trouble === undefined && skeleton : children(result)}
    </>
  );
}
