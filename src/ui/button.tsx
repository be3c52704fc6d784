import type { ComponentProps } from 'react';

type Look = 'plain' | 'outlined' | 'accent';

const LOOKS: Record<Look, string> = {
  plain: 'text-ink hover:bg-sunken',
  outlined: 'border border-line bg-surface text-ink hover:bg-sunken',
  accent: 'bg-accent text-on-accent font-semibold hover:bg-accent-strong',
};

/** The look of a button, for links that should have it too. At least 32 px high, so that a thumb hits it. */
export function buttonClass(look: Look = 'outlined', extra = ''): string {
  return `inline-flex min-h-8 items-center gap-2 rounded-md px-3 py-1 disabled:opacity-50 ${LOOKS[look]} ${extra}`;
}

export function Button({ look, className, ...props }: ComponentProps<'button'> & { look?: Look }) {
  return <button type="button" className={buttonClass(look, className)} {...props} />;
}
