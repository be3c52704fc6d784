import type { Unreadable } from '#api/contract.ts';
import { describeFault } from '#api/fault.ts';
import { describeRefusal } from '#catalogue/describe-refusal.ts';
import { noticeWords } from '#language/en/notices.ts';
import { useLanguage, useWords } from '#language/language-context.tsx';
import { Notice } from '#ui/notice.tsx';
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
