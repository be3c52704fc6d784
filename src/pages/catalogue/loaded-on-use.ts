import { lazyComponent } from '#ui/lazy-component.tsx';

/** What the first cards do not wait for. */

const besideTheCards = () => import('./beside-the-cards.ts');
export const Chips = lazyComponent('chips', async () => (await besideTheCards()).Chips);
export const FilterPanel = lazyComponent('filters', async () => (await besideTheCards()).FilterPanel);
export const ResultTools = lazyComponent('tools', async () => (await besideTheCards()).ResultTools);

const notices = () => import('./notices.ts');
export const EmptyNotice = lazyComponent('empty', async () => (await notices()).EmptyNotice);
export const IgnoredNotice = lazyComponent('ignored', async () => (await notices()).IgnoredNotice);
export const NearMisses = lazyComponent('misses', async () => (await notices()).NearMisses);
export const PartMissing = lazyComponent('part-missing', async () => (await notices()).PartMissing);
export const ReadingProgress = lazyComponent('progress', async () => (await notices()).ReadingProgress);
export const UnreadableNotice = lazyComponent('unreadable', async () => (await notices()).UnreadableNotice);

export const PackageMap = lazyComponent('map', async () => (await import('./package-map.tsx')).PackageMap);
export const PackageTable = lazyComponent(
  'table',
  async () => (await import('./package-table.tsx')).PackageTable,
);
export const TroubleNotice = lazyComponent(
  'trouble',
  async () => (await import('../trouble-notice.tsx')).TroubleNotice,
);
