/** What a window shows of an iframe in it, in whole CSS pixels; or a part of its page that scrolls by itself, such as a dialog. */
interface Visible {
  /** How much of it is out of sight. */
  readonly above: number;
  readonly below: number;
  /** How high the window or that part is: more than that is never in sight. */
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
  // What shows it may open, or change its size, without a scroll.
  const observer = new IntersectionObserver(lookSoon, { threshold: STEPS });
  observer.observe(iframe);
  return {
    tell,
    stop: () => {
      removeEventListener('scroll', lookSoon, { capture: true });
      removeEventListener('resize', lookSoon);
      observer.disconnect();
    },
  };
}

function visibleOf(iframe: HTMLIFrameElement): Visible {
  const { top, bottom } = iframe.getBoundingClientRect();
  const [from, to] = sightOf(iframe);
  return {
    above: Math.max(0, Math.round(from - top)),
    below: Math.max(0, Math.round(bottom - to)),
    window: Math.max(0, Math.round(to - from)),
  };
}

/** Between which heights of the window an element can be seen: less than all of it where something around it is clipped. */
function sightOf(element: Element): readonly [from: number, to: number] {
  const { documentElement: root, body } = document;
  let [from, to] = within(root, 0, innerHeight);
  for (let around = parentOf(element); around !== null && around !== root; around = parentOf(around)) {
    // What the body clips the window does, unless the root clips too.
    if (around === body || getComputedStyle(around).overflowY === 'visible') continue;
    const box = around.getBoundingClientRect();
    const edges = within(around, box.top, box.bottom);
    from = Math.max(from, edges[0]);
    to = Math.min(to, edges[1]);
  }
  return [from, to];
}

/** Without what lies over its edges, as far as its page says so (`scroll-padding`, in pixels). */
function within(scroller: Element, top: number, bottom: number): readonly [from: number, to: number] {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(scroller);
  return [top + pixels(scrollPaddingTop), bottom - pixels(scrollPaddingBottom)];
}

function pixels(length: string): number {
  return length.endsWith('px') ? Number.parseFloat(length) : 0;
}

/** The element around another, also where that is the host of its shadow root. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot !== null) return element.assignedSlot;
  const { parentNode } = element;
  return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
}

const STEPS = Array.from({ length: 21 }, (_, step) => step / 20);
