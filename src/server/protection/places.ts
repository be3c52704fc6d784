/** Takes a place; gives how to leave it (once or more often is the same), or undefined where all are taken. */
export type Enter = () => (() => void) | undefined;

/** So many places, for those who wait for something at the same time. Nobody queues for one. */
export function createPlaces(most: number): Enter {
  let taken = 0;
  return () => {
    if (taken >= most) return undefined;
    taken += 1;
    let isHeld = true;
    return () => {
      if (isHeld) taken -= 1;
      isHeld = false;
    };
  };
}
