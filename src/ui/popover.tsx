import { Suspense, useId, useState, useSyncExternalStore, type ReactNode } from 'react';
import { usePopoverToggle } from './use-popover-toggle.ts';

interface PopoverProps {
  /** The accessible name of what opens. */
  readonly label: string;
  readonly trigger: ReactNode;
  readonly triggerClass: string;
  /** The accessible name of the button, where `trigger` is no text. */
  readonly triggerLabel?: string;
  readonly className?: string;
  /** What is in it where it is opened without scripts, or before they have come: what leads to the same. */
  readonly before?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A button and what opens below it: the platform's own popover, which closes on Escape and on a click elsewhere, and
 * gives the focus back. What is in it is made (and may be loaded) when it is first opened. Its first text field is focused;
 * arrow keys move along the links of a `data-arrows` list.
 */
export function Popover({
  label,
  trigger,
  triggerClass,
  triggerLabel,
  className = '',
  before,
  children,
}: PopoverProps) {
  const id = useId();
  const [wasOpened, setWasOpened] = useState(false);
  // Opening it puts the focus on what is in it, which must then not be replaced.
  const isAwake = useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
  const toggle = usePopoverToggle<HTMLDialogElement>((popover, isOpen) => {
    if (!isOpen) {
      returnFocus(popover);
      return;
    }
    if (!wasOpened && !popover.matches(':focus')) focusButton(popover);
    setWasOpened(true);
    firstFieldIn(popover)?.focus();
  });
  return (
    <div className="min-w-0">
      <button type="button" popoverTarget={id} aria-label={triggerLabel} className={triggerClass}>
        {trigger}
      </button>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the links inside */}
      <dialog
        {...toggle}
        id={id}
        popover="auto"
        aria-label={label}
        className={`hanging rounded-lg border border-line bg-surface p-3 text-ink ${className}`}
        onKeyDown={(event) => {
          const to = arrowTarget(event.currentTarget, event.target, event.key);
          if (to === undefined) return;
          event.preventDefault();
          to.focus();
        }}
      >
        <Suspense>{wasOpened ? <div ref={focusFirstField}>{children}</div> : !isAwake && before}</Suspense>
      </dialog>
    </div>
  );
}

/** A page that is awake stays so. */
const subscribeToNothing = () => () => {};

/** Within a shadow root the platform does not give the focus back to the button before a popover. */
function returnFocus(popover: HTMLElement): void {
  // It is still on what is hidden now, and would be lost in a moment.
  if (popover.getRootNode() instanceof ShadowRoot) focusButton(popover);
}

/** Takes the focus out of a popover, to the button before it. */
function focusButton(popover: HTMLElement): void {
  const button = popover.previousElementSibling;
  const root = popover.getRootNode();
  if (!(root instanceof ShadowRoot || root instanceof Document) || !(button instanceof HTMLElement)) return;
  if (popover.contains(root.activeElement)) button.focus({ preventScroll: true });
}

/** When what is in a popover has come after it was opened. */
function focusFirstField(content: HTMLElement | null): void {
  firstFieldIn(content)?.focus();
}

/** What somebody types in; forms carry hidden fields as well. */
function firstFieldIn(content: HTMLElement | null): HTMLElement | undefined {
  return content?.querySelector<HTMLElement>('input:not([type=hidden])') ?? undefined;
}

/** Closes the popover that an element stands in, if it stands in one. For what is chosen or sent inside. */
export function closePopoverAround(element: Element): void {
  element.closest<HTMLElement>('[popover]')?.hidePopover();
}

/** The button of the popover that an element stands in; undefined: it stands in none. */
export function buttonOfPopover(element: Element): HTMLElement | undefined {
  const button = element.closest('[popover]')?.previousElementSibling;
  return button instanceof HTMLElement ? button : undefined;
}

/** Where a key leads: from the field into the list and along it, Home and End to its ends; undefined: nowhere. */
function arrowTarget(within: HTMLElement, from: EventTarget, key: string): HTMLElement | undefined {
  const links = [...within.querySelectorAll<HTMLElement>('[data-arrows] a')];
  const at = links.findIndex((link) => link === from);
  switch (key) {
    case 'ArrowDown':
      return links[at + 1];
    case 'ArrowUp':
      return at > 0 ? links[at - 1] : at === 0 ? firstFieldIn(within) : undefined;
    case 'Home':
      return at < 0 ? undefined : links[0];
    case 'End':
      return at < 0 ? undefined : links.at(-1);
    default:
      return undefined;
  }
}
