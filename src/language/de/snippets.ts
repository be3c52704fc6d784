import type { snippetWords } from '../en/snippets.ts';
import type { Translated } from '../word-group.ts';

export const snippets: Translated<typeof snippetWords> = () => ({
  build: 'VM mit diesem Paket erstellen',
  curl: 'API (cURL)',
  terraform: 'Terraform',
  specification: 'Build-Spezifikation',
  organization: 'Die Subdomain der Organisation, für die die VM bestimmt ist, etwa acme.',
  token: 'Ein API-Token, das in dieser Umgebungsvariablen stehen muss.',
  dataCenter: 'Der Permalink des Rechenzentrums, in dem die VM erstellt wird, etwa uk-lon-01.',
  diskTemplate: 'Der Permalink der Disk-Vorlage für die neue VM, etwa templates/ubuntu-20-04.',
  hostname: 'Der Hostname der neuen VM, etwa web-1.',
  keyComesFrom: (variable) => `Das API-Token kommt aus der Umgebungsvariablen ${variable}.`,
});
