import { lazyComponent } from '#ui/lazy-component.tsx';

/** What most pages of a package do without. */

const notices = () => import('./notices.ts');
export const ChangeNotice = lazyComponent('change-notice', async () => (await notices()).ChangeNotice);
export const NotOnePackage = lazyComponent('not-one-package', async () => (await notices()).NotOnePackage);
