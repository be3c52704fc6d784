/** One file of code for what is said when a view is not as plain as most. */
export { EmptyNotice } from './empty-notice.tsx';
export { NearMisses } from './near-misses.tsx';
export { IgnoredNotice, UnreadableNotice } from './partial-notices.tsx';
export { PartMissing, ReadingProgress } from './reading-progress.tsx';
