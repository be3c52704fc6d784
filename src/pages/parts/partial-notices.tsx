import type { Unreadable } from '#api/contract.ts';
import { formatCount } from '#catalogue/format.ts';
import { Notice } from '#ui/notice.tsx';
import type { Ignored } from '#view/codec.ts';

/** Says how many packages could not be read, and why each. */
export function UnreadableNotice({ unreadable }: { readonly unreadable: readonly Unreadable[] }) {
  return (
    <Notice tone="note">
      <details>
        <summary>
          {formatCount(unreadable.length, 'more package', 'more packages')} could not be read. Why?
        </summary>
        <ul className="mt-2 list-disc ps-5 text-sm">
          {unreadable.map(({ label, reason }, index) => (
            <li key={index}>
              <bdi>{label ?? 'A package without a name'}</bdi>: {reason}
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}

/** Says which parts of the link could not be used. The rest of it is on screen. */
export function IgnoredNotice({ ignored }: { readonly ignored: readonly Ignored[] }) {
  return (
    <Notice tone="note">
      <ul>
        {ignored.map(({ key, value, because }, index) => (
          <li key={index}>
            <code>
              {key}={shorten(value)}
            </code>{' '}
            in the link was ignored: {because}.
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function shorten(value: string): string {
  return value.length > 60 ? `${value.slice(0, 59)}…` : value;
}
