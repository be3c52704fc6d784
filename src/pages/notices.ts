/** One file of code for what any page may have to say of a link or of its data. */
export { ConflictNotice } from './parts/conflict-notice.tsx';
export { DataNotices } from './parts/data-notices.tsx';
export { IgnoredNotice, StaleNotice, UnreadableNotice } from './parts/partial-notices.tsx';
export { PartMissing, ReadingProgress } from './parts/reading-progress.tsx';
