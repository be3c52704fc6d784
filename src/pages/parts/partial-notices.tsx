import type { Unreadable } from '#api/contract.ts';
import { describeFault } from '#api/fault.ts';
import { describeRefusal } from '#catalogue/describe-refusal.ts';
import { noticeWords } from '#language/en/notices.ts';
import { useLanguage, useWords } from '#language/language-context.tsx';
import { Notice } from '#ui/notice.tsx';
import { useNow } from '#ui/use-now.ts';
import type { Ignored } from '#view/codec.ts';

/** Says how many packages could not be read, and why each. */
export function UnreadableNotice({ unreadable }: { readonly unreadable: readonly Unreadable[] }) {
  const language = useLanguage();
  const words = language.words(noticeWords);
  return (
    <Notice tone="note">
      <details>
        <summary>{words.unreadable(unreadable.length)}</summary>
        <ul className="mt-2 list-disc ps-5 text-sm">
          {unreadable.map(({ label, fault }, index) => (
            <li key={index}>
              <bdi>{label ?? words.nameless}</bdi>: {describeFault(language, fault)}
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}

/** Says how old what is shown is, where the API could not be asked anew. `asOf`: Unix time in milliseconds. */
export function StaleNotice({ asOf }: { readonly asOf: number }) {
  const words = useWords(noticeWords);
  const now = useNow();
  const ago = now === undefined ? -1 : now - asOf / 1000;
  // Of the future, for a clock that is behind the server's: then it says when, and not how long ago.
  const minutes = ago < 0 ? undefined : Math.max(1, Math.round(ago / 60));
  return (
    <Notice tone="note">
      <p>{words.stale(instant(asOf), minutes)}</p>
    </Notice>
  );
}

/** The same wherever it is printed, and in one line: a server does not know the reader's time zone. */
function instant(at: number): string {
  const [day = '', time = ''] = new Date(at).toISOString().split('T');
  return `${day.replaceAll('-', '\u2011')}\u00A0${time.slice(0, 5)}\u00A0UTC`;
}

/** Says which parts of the link could not be used. The rest of it is on screen. */
export function IgnoredNotice({ ignored }: { readonly ignored: readonly Ignored[] }) {
  const language = useLanguage();
  const words = useWords(noticeWords);
  return (
    <Notice tone="note">
      <ul>
        {ignored.map(({ key, value, because }, index) => (
          <li key={index}>
            <code>
              {key}={shorten(value)}
            </code>{' '}
            {words.ignored(describeRefusal(language, because))}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function shorten(value: string): string {
  return value.length > 60 ? `${value.slice(0, 59)}…` : value;
}
