import type { rangeFieldWords } from '../en/range-fields.ts';
import type { Translated } from '../word-group.ts';

export const rangeFields: Translated<typeof rangeFieldWords> = () => ({
  atLeast: (label) => `${label}, mindestens`,
  atMost: (label) => `${label}, höchstens`,
  inUnit: (label, unit) => `${label} (${unit})`,
  to: 'bis',
});
