/** One file of code for what is said when nothing is found. */
export { EmptyNotice } from './empty-notice.tsx';
export { NearMisses } from './near-misses.tsx';
