import { lazyComponent } from '#ui/lazy-component.tsx';

/** What a comparison has to say only where something is not as it should be, or where somebody has a package now; and copies. */

const notices = () => import('./comparison-notices.tsx');
export const ComparisonNotices = lazyComponent(
  'comparison-notices',
  async () => (await notices()).ComparisonNotices,
);
export const NothingToCompare = lazyComponent(
  'nothing-to-compare',
  async () => (await notices()).NothingToCompare,
);
export const ChangeRow = lazyComponent(
  'change-row',
  async () => (await import('./change-row.tsx')).ChangeRow,
);
export const CopyByHand = lazyComponent(
  'copy-by-hand',
  async () => (await import('./copy-by-hand.tsx')).CopyByHand,
);
export const CopyComparison = lazyComponent(
  'copy-comparison',
  async () => (await import('./copy-comparison.tsx')).CopyComparison,
);
