import { useState, type DragEvent } from 'react';

/**
 * Lets the items of a list be dragged to each other's places. Gives the properties for the item at a place, from 0; an item
 * that is aimed at has `data-drop`, which says on which side of it the dragged one will be. Only what was picked up in the
 * same list can be dropped: no file, no link, and no item of another list.
 *
 * @param labels - of the items, in their order
 */
export function useDragOrder(labels: readonly string[], onMove: (from: number, to: number) => void) {
  const [dragged, setDragged] = useState<number>();
  const [target, setTarget] = useState<number>();
  const end = () => {
    setDragged(undefined);
    setTarget(undefined);
  };
  return (place: number) => {
    const isAimedAt = dragged !== undefined && target === place && dragged !== place;
    return {
      draggable: true,
      'data-drop': isAimedAt ? (dragged < place ? 'after' : 'before') : undefined,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', labels[place] ?? '');
        setDragged(place);
      },
      onDragOver: (event: DragEvent) => {
        if (dragged === undefined) return;
        event.preventDefault();
        setTarget(place);
      },
      onDrop: (event: DragEvent) => {
        if (dragged === undefined) return;
        event.preventDefault();
        if (dragged !== place) onMove(dragged, place);
        end();
      },
      onDragEnd: end,
    };
  };
}
