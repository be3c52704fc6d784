import { ViewFrame } from '../view-frame.tsx';

/** Packages beside each other. */
export function ComparePage() {
  return <ViewFrame>{({ view }) => <p>{view.compare.join()}</p>}</ViewFrame>;
}
