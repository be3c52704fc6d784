/** What a window shows of an iframe in it, in whole CSS pixels. */
interface Visible {
  /** How much of it is out of sight. */
  readonly above: number;
  readonly below: number;
  /** How high the window is: more than that is never in sight. */
  readonly window: number;
}

/** Tells what is in sight of an iframe, when that changes: whatever scrolls, the window or a part of its page. */
export function watchVisible(
  iframe: HTMLIFrameElement,
  onChange: (visible: Visible) => void,
): {
  /** Tells it now, whether it has changed or not. */
  readonly tell: () => void;
  readonly stop: () => void;
} {
  let last: Visible | undefined;
  let isDue = false;
  const tell = () => {
    last = visibleOf(iframe);
    onChange(last);
  };
  const look = () => {
    isDue = false;
    const now = visibleOf(iframe);
    if (now.above !== last?.above || now.below !== last.below || now.window !== last.window) tell();
  };
  // At most once for each picture that is drawn.
  const lookSoon = () => {
    if (!isDue) requestAnimationFrame(look);
    isDue = true;
  };
  addEventListener('scroll', lookSoon, { capture: true, passive: true });
  addEventListener('resize', lookSoon);
  return {
    tell,
    stop: () => {
      removeEventListener('scroll', lookSoon, { capture: true });
      removeEventListener('resize', lookSoon);
    },
  };
}

function visibleOf(iframe: HTMLIFrameElement): Visible {
  const { top, bottom } = iframe.getBoundingClientRect();
  return {
    above: Math.max(0, Math.round(-top)),
    below: Math.max(0, Math.round(bottom - innerHeight)),
    window: Math.round(innerHeight),
  };
}
