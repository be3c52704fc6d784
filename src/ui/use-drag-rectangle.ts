import { useEffect, useRef, useState, type MouseEvent, type PointerEvent } from 'react';

/** A rectangle within an element, in parts of its width and height from its lower left corner: 0 to 1. */
export interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** Less than this is a click with an unsteady hand, in pixels. */
const LEAST = 6;

/**
 * Lets a person draw a rectangle with a mouse, a pen or a finger. A click stays a click, Escape takes the drag back, and
 * a finger that moves up or down still scrolls the page.
 *
 * @param onDrawn - called once, when it is done
 */
export function useDragRectangle(onDrawn: (rectangle: Rectangle) => void) {
  const [drag, setDrag] = useState<{ readonly from: Corner; readonly to: Corner; readonly far: boolean }>();
  const wasDrag = useRef(false);

  const isDragging = drag !== undefined;
  useEffect(() => {
    if (!isDragging) return;
    const cancel = (event: KeyboardEvent) => event.key === 'Escape' && setDrag(undefined);
    document.addEventListener('keydown', cancel);
    return () => document.removeEventListener('keydown', cancel);
  }, [isDragging]);

  return {
    /** What is drawn at the moment. */
    rectangle: drag?.far ? rectangleOf(drag.from, drag.to) : undefined,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        wasDrag.current = false;
        if (event.button !== 0) return;
        const corner = cornerAt(event);
        setDrag({ from: corner, to: corner, far: false });
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (drag === undefined) return;
        const to = cornerAt(event);
        const { width, height } = event.currentTarget.getBoundingClientRect();
        const far =
          drag.far || Math.hypot((to.x - drag.from.x) * width, (to.y - drag.from.y) * height) >= LEAST;
        // From now on it is ours, wherever the pointer goes.
        if (far && !drag.far) event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ ...drag, to, far });
      },
      onPointerUp: () => {
        setDrag(undefined);
        if (!drag?.far) return;
        wasDrag.current = true;
        onDrawn(rectangleOf(drag.from, drag.to));
      },
      onPointerCancel: () => setDrag(undefined),
      // What lies under the end of a drag is not clicked.
      onClickCapture: (event: MouseEvent) => {
        if (!wasDrag.current) return;
        wasDrag.current = false;
        event.preventDefault();
        event.stopPropagation();
      },
    },
  };
}

function cornerAt({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): Corner {
  const { left, bottom, width, height } = currentTarget.getBoundingClientRect();
  return { x: within((clientX - left) / width), y: within((bottom - clientY) / height) };
}

function within(part: number): number {
  return Math.min(1, Math.max(0, part));
}

function rectangleOf(a: Corner, b: Corner): Rectangle {
  return {
    left: Math.min(a.x, b.x),
    right: Math.max(a.x, b.x),
    bottom: Math.min(a.y, b.y),
    top: Math.max(a.y, b.y),
  };
}
