/** One file of code for what is said of a package only where a link asks for more than to see it, or names none. */
export { ChangeNotice } from './change-notice.tsx';
export { NotOnePackage } from './not-one-package.tsx';
