import { useState } from 'react';
import { copyingWords } from '#language/en/copying.ts';
import { useWords } from '#language/language-context.tsx';
import { Button } from './button.tsx';

interface CopyTextButtonProps {
  readonly text: string;
  /** What it is, in the button's name and in what is said: `Terraform`. */
  readonly what: string;
}

/** Copies a text that stands beside it. Where the clipboard is blocked it says so: the text is there to be selected. */
export function CopyTextButton({ text, what }: CopyTextButtonProps) {
  const words = useWords(copyingWords);
  const [outcome, setOutcome] = useState<'copied' | 'blocked'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      // Also where the clipboard is missing altogether: on pages that are not served securely.
      setOutcome('blocked');
    }
  };
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Button
        aria-label={words.copyWhat(what)}
        onClick={() => void copy()}
        onBlur={() => setOutcome(undefined)}
      >
        {words.copy}
      </Button>
      <output className="text-sm text-muted">
        {outcome === 'copied' && words.copied}
        {outcome === 'blocked' && words.blocked}
      </output>
    </span>
  );
}
