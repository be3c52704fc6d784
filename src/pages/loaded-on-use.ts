import { lazyComponent } from '#ui/lazy-component.tsx';

/** The pages, each loaded when it is first opened, and what several of them load when it is first used. */

export const CataloguePage = lazyComponent(
  'catalogue',
  async () => (await import('./catalogue/catalogue-page.tsx')).CataloguePage,
);
export const ComparePage = lazyComponent(
  'compare-page',
  async () => (await import('./compare/compare-page.tsx')).ComparePage,
);
export const PackagePage = lazyComponent(
  'package-page',
  async () => (await import('./package/package-page.tsx')).PackagePage,
);

export const CompareTray = lazyComponent(
  'tray',
  async () => (await import('./compare-tray.tsx')).CompareTray,
);
export const FavouritesMenu = lazyComponent(
  'favourites',
  async () => (await import('./favourites/favourites-menu.tsx')).FavouritesMenu,
);
export const FavouriteToggle = lazyComponent(
  'favourite',
  async () => (await import('./favourites/favourite-toggle.tsx')).FavouriteToggle,
);
export const OrganizationChoices = lazyComponent(
  'organizations',
  async () => (await import('./organization-choices.tsx')).OrganizationChoices,
);
export const OrganizationsPage = lazyComponent(
  'organizations-page',
  async () => (await import('./organizations-page.tsx')).OrganizationsPage,
);
export const TokenForm = lazyComponent('token', async () => (await import('./token-form.tsx')).TokenForm);
export const BuildSnippets = lazyComponent(
  'snippets',
  async () => (await import('./package/build-snippets.tsx')).BuildSnippets,
);

const notices = () => import('./notices.ts');
export const ConflictNotice = lazyComponent('conflict', async () => (await notices()).ConflictNotice);
export const DataNotices = lazyComponent('data', async () => (await notices()).DataNotices);
export const IgnoredNotice = lazyComponent('ignored', async () => (await notices()).IgnoredNotice);
export const PartMissing = lazyComponent('part-missing', async () => (await notices()).PartMissing);
export const ReadingProgress = lazyComponent('progress', async () => (await notices()).ReadingProgress);
export const StaleNotice = lazyComponent('stale', async () => (await notices()).StaleNotice);
export const UnreadableNotice = lazyComponent('unreadable', async () => (await notices()).UnreadableNotice);
export const TroubleNotice = lazyComponent(
  'trouble',
  async () => (await import('./trouble-notice.tsx')).TroubleNotice,
);
