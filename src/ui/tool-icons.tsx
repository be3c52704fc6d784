import { Icon } from './icons.tsx';

/** Icons of what stands above the results: a file of its own, so that the first cards do not wait for them. */

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

export function SortIcon() {
  return (
    <Icon>
      <path d="M5 13V3M2.5 5.5 5 3l2.5 2.5M11 3v10M8.5 10.5 11 13l2.5-2.5" />
    </Icon>
  );
}

export function ColumnsIcon() {
  return (
    <Icon>
      <path d="M2 2.5h12v11H2zM6 2.5v11M10 2.5v11" />
    </Icon>
  );
}

export function MoreIcon() {
  return (
    <Icon strokeWidth="2.5">
      <path d="M3 8h0M8 8h0M13 8h0" />
    </Icon>
  );
}
