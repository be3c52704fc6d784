import { use, useState } from 'react';
import { useLocation } from 'react-router';
import { resultToolWords } from '#language/en/result-tools.ts';
import { useWords } from '#language/language-context.tsx';
import { Button } from '#ui/button.tsx';
import { WayOutContext } from '../way-out-context.tsx';

/**
 * Hands on the address: the system's own sheet on phones, the clipboard elsewhere. Where both are blocked the address is
 * shown, to be copied by hand.
 */
export function Share() {
  const words = useWords(resultToolWords);
  const { pathname, search } = useLocation();
  const { addressOf } = use(WayOutContext);
  const shown = pathname + search;
  const [outcome, setOutcome] = useState<'copied' | { readonly address: string; readonly of: string }>();
  if (addressOf === null) return null;
  const share = async () => {
    const address = addressOf(shown);
    const isPhone = matchMedia('(pointer: coarse)').matches;
    try {
      if (isPhone && 'share' in navigator) await navigator.share({ url: address, title: document.title });
      else {
        await navigator.clipboard.writeText(address);
        setOutcome('copied');
      }
    } catch (error) {
      // Closing the system's sheet is no failure.
      if (!(error instanceof DOMException && error.name === 'AbortError')) setOutcome({ address, of: shown });
    }
  };
  return (
    <>
      <Button onClick={() => void share()} onBlur={() => outcome === 'copied' && setOutcome(undefined)}>
        {outcome === 'copied' ? words.copied : words.share}
      </Button>
      {typeof outcome === 'object' && outcome.of === shown && (
        <label className="flex items-center gap-2 text-sm">
          {words.copyThis}
          <input
            readOnly
            value={outcome.address}
            onFocus={(event) => event.currentTarget.select()}
            className="min-h-8 min-w-0 rounded-md border border-edge bg-surface px-2"
          />
        </label>
      )}
    </>
  );
}
