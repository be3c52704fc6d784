import { useLayoutEffect, useRef, type ReactNode } from 'react';

interface NoticeProps {
  /** `alert`: something went wrong, said at once by screen readers. `note`: worth knowing, in reading order. */
  readonly tone: 'alert' | 'note';
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** A boxed message: what happened, what it means, what can be done. */
export function Notice({ tone, title, children, actions }: NoticeProps) {
  const box = useRef<HTMLDivElement>(null);
  // It goes with what it says, and the focus of whoever did something about it must not go with it.
  useLayoutEffect(() => {
    const shown = box.current;
    return () => {
      if (shown?.matches(':focus-within'))
        shown.parentElement?.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <div
      ref={box}
      role={tone === 'alert' ? 'alert' : undefined}
      className={`rounded-lg border px-4 py-3 wrap-anywhere ${
        tone === 'alert' ? 'border-warning bg-warning-surface' : 'border-line bg-surface'
      }`}
    >
      {title !== undefined && <h2 className="font-semibold">{title}</h2>}
      {children !== undefined && <div className="mt-1 max-w-prose first:mt-0">{children}</div>}
      {actions !== undefined && (
        <div className="no-print mt-3 flex flex-wrap items-center gap-3">{actions}</div>
      )}
    </div>
  );
}
