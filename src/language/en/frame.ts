import { wordGroup } from '../word-group.ts';

/** What stands around the pages, and what is said where something of them cannot be shown. */
export const frameWords = wordGroup('frame', () => ({
  skip: 'Skip to the packages',
  organization: 'Organization',
  choose: 'Choose an organization',
  favourites: 'Favourites',
  preferences: 'Theme and language',
  token: 'API token',
  /** The name of a setting follows. */
  sandbox:
    'Sandbox data, not a live catalogue: most of it is invented. To show the real one, start the gateway with',
  stopped: 'The catalogue stopped working',
  whyStopped:
    'This is a mistake in the catalogue itself. The link in the address bar is not lost: reloading shows it again.',
  reload: 'Reload the page',
  missing:
    'This part of the page could not be loaded. It is tried again by itself; if it stays away, reload the page.',
}));
