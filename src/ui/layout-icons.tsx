import { Icon } from './icons.tsx';

export function GridIcon() {
  return (
    <Icon width="14" height="14">
      <path d="M2.5 2.5h4.5v4.5h-4.5zM9 2.5h4.5v4.5H9zM2.5 9h4.5v4.5h-4.5zM9 9h4.5v4.5H9z" />
    </Icon>
  );
}

export function TableIcon() {
  return (
    <Icon width="14" height="14">
      <path d="M2 4h12M2 8h12M2 12h12" />
    </Icon>
  );
}

export function MapIcon() {
  return (
    <Icon width="14" height="14">
      <path d="M2.5 2v11.5H14" />
      <circle cx="6" cy="9.5" r=".75" fill="currentColor" />
      <circle cx="8.5" cy="6" r=".75" fill="currentColor" />
      <circle cx="12" cy="4" r="1.25" fill="currentColor" />
    </Icon>
  );
}
