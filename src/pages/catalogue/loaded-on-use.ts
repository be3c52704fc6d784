import { lazyComponent } from '#ui/lazy-component.tsx';

/** What the first cards do not wait for. */

export const Chips = lazyComponent('chips', async () => (await import('./chips.tsx')).Chips);
export const EmptyNotice = lazyComponent(
  'empty',
  async () => (await import('./empty-notice.tsx')).EmptyNotice,
);
export const FilterPanel = lazyComponent(
  'filters',
  async () => (await import('./filter-panel.tsx')).FilterPanel,
);
export const IgnoredNotice = lazyComponent(
  'ignored',
  async () => (await import('./partial-notices.tsx')).IgnoredNotice,
);
export const NearMisses = lazyComponent('misses', async () => (await import('./near-misses.tsx')).NearMisses);
export const PackageMap = lazyComponent('map', async () => (await import('./package-map.tsx')).PackageMap);
export const PackageTable = lazyComponent(
  'table',
  async () => (await import('./package-table.tsx')).PackageTable,
);
export const PartMissing = lazyComponent(
  'part-missing',
  async () => (await import('./reading-progress.tsx')).PartMissing,
);
export const ReadingProgress = lazyComponent(
  'progress',
  async () => (await import('./reading-progress.tsx')).ReadingProgress,
);
export const ResultTools = lazyComponent(
  'tools',
  async () => (await import('./result-tools.tsx')).ResultTools,
);
export const TroubleNotice = lazyComponent(
  'trouble',
  async () => (await import('../trouble-notice.tsx')).TroubleNotice,
);
export const UnreadableNotice = lazyComponent(
  'unreadable',
  async () => (await import('./partial-notices.tsx')).UnreadableNotice,
);
