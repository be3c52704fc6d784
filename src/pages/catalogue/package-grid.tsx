import { useLayoutEffect, useMemo } from 'react';
import { scaleOf } from '#catalogue/scale.ts';
import type { VmPackage } from '#catalogue/package.ts';
import { formatCount } from '#catalogue/format.ts';
import { PackageCard } from './package-card.tsx';

interface PackageGridProps {
  readonly packages: readonly VmPackage[];
  /** The catalogue that they are of, as far as it is known: the bars say where a value stands in it. */
  readonly among: readonly VmPackage[];
  /** These answer an earlier question, and stay until the new answer comes. */
  readonly isFormer: boolean;
}

export function PackageGrid({ packages, among, isFormer }: PackageGridProps) {
  useLayoutEffect(markFirstCard, []);
  const scale = useMemo(() => scaleOf(among), [among]);
  return (
    <ul
      aria-label="Packages"
      aria-busy={isFormer}
      className={`package-grid ${isFormer ? 'opacity-50' : ''} transition-opacity motion-reduce:transition-none`}
    >
      {packages.map((each) => (
        <li key={each.id}>
          <PackageCard package={each} scale={scale} />
        </li>
      ))}
    </ul>
  );
}

/** Stands in for `count` cards of the final size while the first answer is on its way. */
export function SkeletonGrid({ count }: { readonly count: number }) {
  return (
    <output aria-label={`Loading ${formatCount(count, 'package', 'packages')}`} className="package-grid">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="package-skeleton" />
      ))}
    </output>
  );
}

/** When the first card was there to be painted, for measurements: largest contentful paint is blind to late cards. */
function markFirstCard() {
  if (performance.getEntriesByName('first-card').length === 0) performance.mark('first-card');
}
