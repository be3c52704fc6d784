import { Suspense, useState } from 'react';
import { comparisonWords } from '#language/en/comparisons.ts';
import { useLanguage } from '#language/language-context.tsx';
import type { ComparisonSheet } from '#catalogue/comparison-sheet.ts';
import { Button } from '#ui/button.tsx';
import { COPY_FORMATS } from './copy-formats.ts';
import { CopyByHand } from './loaded-on-use.ts';

/** Loaded when something is copied. */
const WRITERS = {
  Markdown: async () => (await import('#catalogue/comparison-markdown.ts')).comparisonMarkdown,
  CSV: async () => (await import('#catalogue/comparison-csv.ts')).comparisonCsv,
} as const;
type Format = (typeof COPY_FORMATS)[number];

type Outcome =
  | { readonly kind: 'copied' | 'not loaded'; readonly format: Format; readonly of: string }
  | { readonly kind: 'blocked'; readonly format: Format; readonly of: string; readonly text: string };

export interface CopyComparisonProps {
  readonly sheet: ComparisonSheet;
  /** Tells one sheet from another: what is said of one is not said of the next. */
  readonly of: string;
}

/** Copies the table as it is on screen. Where the clipboard is blocked it is shown, to be copied by hand. */
export function CopyComparison({ sheet, of }: CopyComparisonProps) {
  const language = useLanguage();
  const words = language.words(comparisonWords);
  const [last, setOutcome] = useState<Outcome>();
  const outcome = last?.of === of ? last : undefined;
  const copy = async (format: Format) => {
    const writing = WRITERS[format]().then((write) => write(language, sheet));
    try {
      await copyText(writing);
      setOutcome({ kind: 'copied', format, of });
    } catch {
      const text = await writing.catch(() => undefined);
      setOutcome(
        text === undefined ? { kind: 'not loaded', format, of } : { kind: 'blocked', format, of, text },
      );
    }
  };
  return (
    <>
      {COPY_FORMATS.map((format) => (
        <Button
          key={format}
          className="needs-script"
          onClick={() => void copy(format)}
          onBlur={() => outcome?.kind === 'copied' && setOutcome(undefined)}
        >
          {outcome?.kind === 'copied' && outcome.format === format
            ? words.copiedAs(format)
            : words.copyAs(format)}
        </Button>
      ))}
      {outcome?.kind === 'not loaded' && (
        <p role="alert" className="text-sm text-muted">
          {words.cannotWrite(outcome.format)}
        </p>
      )}
      <Suspense>
        {/* Another text is another field: it is chosen as a whole anew. */}
        {outcome?.kind === 'blocked' && <CopyByHand key={outcome.format} {...outcome} />}
      </Suspense>
      <output className="sr-only">{outcome?.kind === 'copied' && words.tableCopied(outcome.format)}</output>
    </>
  );
}

/** Copies a text that is still being made: browsers that let only the press of a button copy take a promise of it. */
async function copyText(making: Promise<string>): Promise<void> {
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(await making);
  const text = making.then((made) => new Blob([made], { type: 'text/plain' }));
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
}
