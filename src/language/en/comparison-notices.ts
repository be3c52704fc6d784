import { wordGroup } from '../word-group.ts';

/** What a link asks for and cannot be compared. */
export const comparisonNoticeWords = wordGroup('comparison-notices', () => ({
  onlyOne: 'One package is no comparison yet',
  chooseAnother: 'Choose another',
  chooseMore: 'Choose at least one more in the catalogue: this one stays in the comparison meanwhile.',
  forget: 'Forget it',
  nothing: 'Nothing to compare yet',
  how: (most: number) =>
    `Tick “Compare” at up to ${most} packages in the catalogue, then follow “Compare” at the foot of the page.`,
  takeOut: 'Take it out of the comparison',
  closest: 'These names are closest; compare one of them in its place:',
}));
