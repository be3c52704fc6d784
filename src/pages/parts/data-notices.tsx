import type { WholeCatalogue } from '#api/whole-catalogue.ts';
import { StaleNotice, UnreadableNotice } from './partial-notices.tsx';
import { PartMissing, ReadingProgress, type PartMissingProps } from './reading-progress.tsx';

export interface DataNoticesProps extends Pick<PartMissingProps, 'onTryAgain'> {
  readonly whole: WholeCatalogue | undefined;
  /** Unix time in milliseconds. */
  readonly staleAsOf: number | undefined;
}

/** How old what is shown is, and how far it is known. */
export function DataNotices({ whole, staleAsOf, onTryAgain }: DataNoticesProps) {
  return (
    <>
      {staleAsOf !== undefined && <StaleNotice asOf={staleAsOf} />}
      {whole?.state === 'reading' && <ReadingProgress whole={whole} />}
      {whole?.state === 'partial' && <PartMissing whole={whole} onTryAgain={onTryAgain} />}
      {whole !== undefined && whole.unreadable.length > 0 && (
        <UnreadableNotice unreadable={whole.unreadable} />
      )}
    </>
  );
}
