import type { WholeCatalogue } from '#api/whole-catalogue.ts';
import { formatCount, formatNumber } from '#catalogue/format.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';

interface ReadingProgressProps {
  readonly whole: WholeCatalogue | undefined;
  readonly onTryAgain: () => void;
}

/** How far the catalogue behind the filters has been read. Renders nothing once all of it is there. */
export function ReadingProgress({ whole, onTryAgain }: ReadingProgressProps) {
  if (whole === undefined || whole.state === 'complete') return null;
  const { read, total } = whole;
  const soFar =
    total === undefined
      ? `${formatCount(read, 'package', 'packages')} read`
      : `${formatNumber(read)} of ${formatNumber(total)} read`;
  if (whole.state === 'partial') {
    return (
      <Notice tone="note" actions={<Button onClick={onTryAgain}>Try again</Button>}>
        {soFar}; the rest could not be. Filters, counts and order speak of what is there.
      </Notice>
    );
  }
  return (
    <p className="flex items-center gap-3 text-sm text-muted">
      <progress
        aria-label="Reading the whole catalogue"
        value={total === undefined ? undefined : read}
        max={total}
        className="h-1 w-40 accent-accent"
      />
      {soFar}
    </p>
  );
}
