import { lazyComponent } from '#ui/lazy-component.tsx';

/** What several pages load when it is first used. */

export const OrganizationChoices = lazyComponent(
  'organizations',
  async () => (await import('./organization-choices.tsx')).OrganizationChoices,
);
export const OrganizationsPage = lazyComponent(
  'organizations-page',
  async () => (await import('./organizations-page.tsx')).OrganizationsPage,
);
export const TokenForm = lazyComponent('token', async () => (await import('./token-form.tsx')).TokenForm);
