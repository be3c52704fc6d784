import { copyByHandWords } from '#language/en/copy-by-hand.ts';
import { useWords } from '#language/language-context.tsx';

export interface CopyByHandProps {
  /** What the text is written in: `Markdown`. */
  readonly format: string;
  readonly text: string;
}

/** Shows a text that could not be copied, chosen as a whole. */
export function CopyByHand({ format, text }: CopyByHandProps) {
  const words = useWords(copyByHandWords);
  return (
    <label className="grid w-full gap-1 text-sm">
      {words.blocked(format)}
      <textarea
        readOnly
        rows={8}
        value={text}
        ref={choose}
        className="rounded-md border border-edge bg-surface p-2 font-mono whitespace-pre"
      />
    </label>
  );
}

function choose(field: HTMLTextAreaElement | null): void {
  field?.focus();
  field?.select();
}
