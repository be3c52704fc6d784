import type { ReactNode } from 'react';
import { LockIcon } from '#ui/icons.tsx';

/** What sets a package apart: a word with a mark, never a colour alone. */
export function Badge({
  className = '',
  children,
}: {
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <span
      className={`rounded-sm bg-dedicated-surface px-1.5 text-sm font-semibold whitespace-nowrap text-dedicated ${className}`}
    >
      <span aria-hidden="true">◆ </span>
      {children}
    </span>
  );
}

/** What keeps a package from most people: a word with a lock. */
export function Restricted({ children }: { readonly children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1 font-semibold text-ink">
      <LockIcon /> {children}
    </span>
  );
}
