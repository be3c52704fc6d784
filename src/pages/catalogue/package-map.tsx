import type { Plot } from '#catalogue/plot.ts';
import type { ViewState } from '#view/use-view.ts';

interface PackageMapProps {
  readonly plot: Plot;
  readonly view: ViewState['view'];
  readonly change: ViewState['change'];
  readonly hrefFor: ViewState['hrefFor'];
  readonly isFormer: boolean;
}

export function PackageMap({ plot }: PackageMapProps) {
  return <p>{plot.points.length}</p>;
}
