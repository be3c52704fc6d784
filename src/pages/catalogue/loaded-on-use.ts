import { lazyComponent } from '#ui/lazy-component.tsx';

/** What the first cards do not wait for. */

const besideTheCards = () => import('./beside-the-cards.ts');
export const Chips = lazyComponent('chips', async () => (await besideTheCards()).Chips);
export const FilterPanel = lazyComponent('filters', async () => (await besideTheCards()).FilterPanel);
export const ResultsFooter = lazyComponent('footer', async () => (await besideTheCards()).ResultsFooter);
export const ResultTools = lazyComponent('tools', async () => (await besideTheCards()).ResultTools);

const notices = () => import('./notices.ts');
export const EmptyNotice = lazyComponent('empty', async () => (await notices()).EmptyNotice);
export const NearMisses = lazyComponent('misses', async () => (await notices()).NearMisses);

export const PackageMap = lazyComponent('map', async () => (await import('./package-map.tsx')).PackageMap);
export const PackageTable = lazyComponent(
  'table',
  async () => (await import('./package-table.tsx')).PackageTable,
);
export const PackagePanel = lazyComponent(
  'panel',
  async () => (await import('./package-panel.tsx')).PackagePanel,
);
