import { useState } from 'react';
import { copyingWords } from '#language/en/copying.ts';
import { useWords } from '#language/language-context.tsx';
import { CheckIcon, CopyIcon } from './icons.tsx';

/** A text of up to so many characters is not cut off anywhere. */
const SHORT = 16;

/** Shows a text and copies it. Where the clipboard is blocked it says so, and the text is there to be selected. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const words = useWords(copyingWords);
  const [outcome, setOutcome] = useState<'copied' | 'blocked'>();
  const copy = () => {
    // The clipboard is missing altogether on pages that are not served securely.
    Promise.resolve(navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setOutcome('copied'),
      () => setOutcome('blocked'),
    );
  };
  return (
    <span className="flex min-w-0 items-center gap-1 text-muted">
      <code className="min-w-0 truncate select-all" title={text.length > SHORT ? text : undefined}>
        {text}
      </code>
      <button
        type="button"
        onClick={copy}
        onBlur={() => setOutcome(undefined)}
        aria-label={words.copyWhat(label)}
        className="needs-script no-print grid size-7 shrink-0 place-items-center rounded-md hover:bg-sunken hover:text-ink"
      >
        {outcome === 'copied' ? <CheckIcon /> : <CopyIcon />}
      </button>
      <output className="sr-only">
        {outcome === 'copied' && words.copiedText(text)}
        {outcome === 'blocked' && words.blocked}
      </output>
    </span>
  );
}
