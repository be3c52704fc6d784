import type { snippetWords } from '../en/snippets.ts';
import type { Translated } from '../word-group.ts';

export const snippets: Translated<typeof snippetWords> = () => ({
  build: 'Eine Maschine daraus bauen',
  curl: 'API (cURL)',
  terraform: 'Terraform',
  specification: 'Build-Spezifikation',
  organization: 'Die Sub-Domain der Organisation, für die die Maschine ist, etwa acme.',
  token: 'Ein API-Token, das in dieser Umgebungsvariablen stehen muss.',
  dataCenter: 'Der Permalink des Rechenzentrums, in dem gebaut wird, etwa uk-lon-01.',
  diskTemplate: 'Der Permalink der Disk-Vorlage, mit der begonnen wird, etwa templates/ubuntu-20-04.',
  hostname: 'Der Hostname der neuen Maschine, etwa web-1.',
  keyComesFrom: (variable) => `Der API-Schlüssel steht in der Umgebungsvariablen ${variable}.`,
});
