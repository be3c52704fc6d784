import { wordGroup } from '../word-group.ts';

/** The ways to lay packages out. */
export const layoutWords = wordGroup('layouts', () => ({
  label: 'Layout',
  grid: 'Grid',
  table: 'Table',
  map: 'Map',
}));
