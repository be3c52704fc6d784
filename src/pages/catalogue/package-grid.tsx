import { memo, useLayoutEffect, useMemo, type CSSProperties } from 'react';
import { scaleOf, type Scale } from '#catalogue/scale.ts';
import type { VmPackage } from '#catalogue/package.ts';
import { resultWords } from '#language/en/results.ts';
import { useWords } from '#language/language-context.tsx';
import type { Layout } from '#view/view.ts';
import { PackageCard } from './package-card.tsx';

interface PackageGridProps {
  readonly packages: readonly VmPackage[];
  /** What the bars are measured against; undefined: the catalogue is not known yet, and these have to do. */
  readonly scale: Scale | undefined;
  /** These answer an earlier question, and stay until the new answer comes. */
  readonly isFormer: boolean;
  /** They are another organization's, still to be seen: nothing may be done with them. */
  readonly inert: boolean;
}

/** Most of what is shown before a change is shown after it too. */
const Card = memo(PackageCard);

export function PackageGrid({ packages, scale, isFormer, inert }: PackageGridProps) {
  const words = useWords(resultWords);
  useLayoutEffect(markFirstCard, []);
  const { cores, memory, storage } = scale ?? scaleOf(packages);
  // By value: another scale that says the same is no reason to draw every card anew.
  const among = useMemo(() => ({ cores, memory, storage }), [cores, memory, storage]);
  return (
    <ul
      aria-label={words.packages}
      aria-busy={isFormer}
      inert={inert}
      className={`package-grid ${isFormer ? 'opacity-50' : ''} transition-opacity motion-reduce:transition-none`}
    >
      {packages.map((each) => (
        <li key={each.id}>
          <Card package={each} scale={among} />
        </li>
      ))}
    </ul>
  );
}

interface SkeletonGridProps {
  readonly count: number;
  /** What it stands in for: cards, rows, a map. */
  readonly layout: Layout;
}

/** Not in the stylesheet: these are rarely seen. */
const SKELETON_STYLES: Readonly<Record<Layout, CSSProperties | undefined>> = {
  grid: undefined,
  map: { blockSize: 'clamp(20rem, 65vh, 40rem)' },
  // Rows of the table's height, in its frame.
  table: {
    blockSize: '2.5rem',
    margin: 0,
    borderBlockEndWidth: 0,
    borderRadius: 0,
    backgroundSize: '9rem 1rem',
  },
};

/** Stands in for `count` cards of the final size while the first answer is on its way. */
export function SkeletonGrid({ count, layout }: SkeletonGridProps) {
  const words = useWords(resultWords);
  return (
    <output aria-label={words.loadingSome(count)} className={layout === 'grid' ? 'package-grid' : undefined}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="package-skeleton" style={SKELETON_STYLES[layout]} />
      ))}
    </output>
  );
}

/** When the first card was there to be painted, for measurements: largest contentful paint is blind to late cards. */
function markFirstCard() {
  if (performance.getEntriesByName('first-card').length === 0) performance.mark('first-card');
}
