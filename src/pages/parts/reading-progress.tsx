import type { WholeCatalogue } from '#api/whole-catalogue.ts';
import { noticeWords } from '#language/en/notices.ts';
import { useWords } from '#language/language-context.tsx';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';

/** How far the catalogue behind the filters has been read. */
export function ReadingProgress({ whole }: { readonly whole: WholeCatalogue }) {
  const words = useWords(noticeWords);
  const part = whole.total === undefined ? 0 : whole.read / whole.total;
  return (
    <p className="flex items-center gap-3 text-sm text-muted">
      <progress
        aria-label={words.reading}
        value={whole.total === undefined ? undefined : whole.read}
        max={whole.total}
        className="sr-only"
      />
      {/* Browsers draw their own in colours of their own as soon as anything of it is styled. */}
      <span
        aria-hidden="true"
        className="h-1 w-40 shrink"
        style={{
          background: `linear-gradient(var(--catalogue-bar) 0 0) 0 0 / ${part * 100}% 100% no-repeat, var(--catalogue-line)`,
        }}
      />
      <span className="whitespace-nowrap">{words.soFar(whole.read, whole.total)}</span>
    </p>
  );
}

export interface PartMissingProps {
  readonly whole: WholeCatalogue;
  readonly onTryAgain: () => void;
}

/** Says that parts of the catalogue could not be read, and what that means. */
export function PartMissing({ whole, onTryAgain }: PartMissingProps) {
  const words = useWords(noticeWords);
  return (
    <Notice
      tone="note"
      actions={
        <Button className="needs-script" onClick={onTryAgain}>
          {words.tryAgain}
        </Button>
      }
    >
      {words.partMissing(whole.read, whole.total)}
    </Notice>
  );
}
