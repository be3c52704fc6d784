import { wordGroup } from '../word-group.ts';

/** What can be copied to build a machine, and what only the reader knows of it. */
export const snippetWords = wordGroup('snippets', () => ({
  build: 'Build a machine of it',
  curl: 'API (cURL)',
  terraform: 'Terraform',
  specification: 'Build specification',
  organization: 'The sub-domain of the organization that the machine is for, such as acme.',
  token: 'An API token, which this environment variable must hold.',
  dataCenter: 'The permalink of the data centre to build in, such as uk-lon-01.',
  diskTemplate: 'The permalink of the disk template to begin with, such as templates/ubuntu-20-04.',
  hostname: 'The host name of the new machine, such as web-1.',
  /** A comment before what reads the variable. */
  keyComesFrom: (variable: string) => `The API key comes from the environment variable ${variable}.`,
}));
