import type { ComponentProps, ReactNode } from 'react';

/** A line icon, 16 px, in the text's colour. It decorates: the words beside it carry the meaning. */
export function Icon({ children, ...props }: ComponentProps<'svg'> & { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      {...props}
    >
      {children}
    </svg>
  );
}

export function ChevronDownIcon() {
  return (
    <Icon>
      <path d="m4 6 4 4 4-4" />
    </Icon>
  );
}

export function CubeIcon() {
  return (
    <Icon width="20" height="20">
      <path d="M8 1.5 14 5v6l-6 3.5L2 11V5zM2.2 5 8 8.3 13.8 5M8 8.3v6" />
    </Icon>
  );
}

export function ContrastIcon() {
  return (
    <Icon>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 2.25v11.5a5.75 5.75 0 0 0 0-11.5z" fill="currentColor" />
    </Icon>
  );
}

export function KeyIcon() {
  return (
    <Icon>
      <circle cx="5.25" cy="10.75" r="3" />
      <path d="m7.5 8.5 6-6M11 5l2 2" />
    </Icon>
  );
}

export function CopyIcon() {
  return (
    <Icon width="14" height="14">
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
      <path d="M10.5 3.5v-1h-8v8h1" />
    </Icon>
  );
}

export function CheckIcon() {
  return (
    <Icon width="14" height="14">
      <path d="m3 8.5 3.5 3.5L13 4.5" />
    </Icon>
  );
}

export function LockIcon() {
  return (
    <Icon width="12" height="12">
      <rect x="3" y="7" width="10" height="7" rx="1.5" />
      <path d="M5.25 7V4.75a2.75 2.75 0 0 1 5.5 0V7" />
    </Icon>
  );
}

export function UpIcon() {
  return (
    <Icon width="14" height="14">
      <path d="M8 13V3M4 7l4-4 4 4" />
    </Icon>
  );
}

export function DownIcon() {
  return (
    <Icon width="14" height="14">
      <path d="M8 3v10M4 9l4 4 4-4" />
    </Icon>
  );
}

export function CrossIcon() {
  return (
    <Icon width="14" height="14">
      <path d="m4 4 8 8M12 4l-8 8" />
    </Icon>
  );
}

export function StarIcon({ filled = false }: { readonly filled?: boolean }) {
  return (
    <Icon fill={filled ? 'currentColor' : 'none'}>
      <path d="m8 1.75 1.95 3.95 4.3.6-3.1 3.05.75 4.3L8 11.6l-3.9 2.05.75-4.3-3.1-3.05 4.3-.6z" />
    </Icon>
  );
}
