import type { failureWords } from '../en/failures.ts';
import type { Translated } from '../word-group.ts';

const somethingBetween =
  'Etwas zwischen dieser Seite und der API oder die API selbst funktioniert nicht, wie es soll.';

const LISTS = { packages: 'Pakete', organizations: 'Organisationen' };

export const failures: Translated<typeof failureWords> = ({ count }) => ({
  request: {
    title: 'Der Katalog war nicht zu erreichen',
    advice: 'Prüfen Sie die Verbindung dieses Geräts.',
  },
  answer: {
    title: 'Die Verbindung brach mitten in der Antwort ab',
    advice: 'Was davon angekommen ist, lässt sich nicht verwenden.',
  },
  timeout: {
    title: (seconds) =>
      `Innerhalb von ${count(seconds, { one: 'Sekunde', other: 'Sekunden' })} kam keine vollständige Antwort`,
    advice: 'Die API oder die Verbindung ist gerade langsam.',
  },
  empty: {
    title: (status) => `Die Antwort war leer (Status ${status})`,
    advice: somethingBetween,
  },
  html: {
    title: (list) => `Statt der Liste der ${LISTS[list]} kam eine Webseite`,
    advice:
      'Vielleicht hat ein Netz, das eine Anmeldung verlangt, oder ein Proxy vor der API an ihrer Stelle geantwortet.',
  },
  truncated: { title: 'Die Antwort hörte vor ihrem Ende auf', advice: somethingBetween },
  not_json: {
    title: 'Die Antwort hatte nicht das Format, das die API verspricht',
    advice: somethingBetween,
  },
  shape: {
    title: 'Die Antwort hatte nicht die Felder, die die API verspricht',
    advice: (where = '') =>
      where === ''
        ? somethingBetween
        : `Das erste, das fehlt oder falsch ist, ist „${where}“. ${somethingBetween}`,
  },
  missing_api_token: {
    title: 'Die API wurde ohne Token gefragt',
    advice:
      'Wer diesen Katalog betreibt, gibt ihm eines mit der Einstellung KATAPULT_API_TOKEN; oder verwenden Sie ein eigenes Token.',
  },
  invalid_api_token: {
    title: 'Das API-Token ist falsch oder abgelaufen',
    advice: 'Damit lässt sich nichts aufführen.',
  },
  invalid_capabilities_token: {
    title: 'Das Capabilities-Token ist nicht gültig',
    advice: 'Es ist fehlerhaft, abgelaufen oder mit dem falschen Schlüssel unterschrieben.',
  },
  scope_not_granted: {
    title: (list) => `Das API-Token darf keine ${LISTS[list]} aufführen`,
    advice: (scopes) =>
      scopes.length === 0
        ? 'Ihm fehlt eine Berechtigung (Scope), die es dafür braucht.'
        : `Es braucht dafür ${scopes.length === 1 ? 'den Scope' : 'die Scopes'} ${scopes.join(', ')}.`,
  },
  unauthorized_network_for_api_token: {
    title: 'Das API-Token darf aus diesem Netz nicht verwendet werden',
    advice: (address) =>
      `Die Adresse ${address === undefined ? '' : `${address} `}wurde abgelehnt. Erlauben Sie sie in den Einstellungen des Tokens oder verwenden Sie ein anderes Token.`,
  },
  invalid_argument: {
    title: (argument) =>
      argument === undefined
        ? 'Die API konnte einen Teil dieses Links nicht verwenden'
        : `Die API konnte „${argument}“ in diesem Link nicht verwenden`,
    says: (issue) => `Sie meldet: ${issue}.`,
  },
  organization_not_found: {
    title: (organization) => `Es gibt keine ${named(organization)}, oder das Token hat keinen Zugang zu ihr`,
    advice: 'Prüfen Sie die Schreibweise oder wählen Sie eine andere.',
  },
  organization_suspended: {
    title: (organization) => `Die ${named(organization)} ist gesperrt`,
    advice: 'Ihre Pakete lassen sich erst wieder aufführen, wenn die Sperre aufgehoben ist.',
  },
  organization_not_activated: {
    title: (organization) => `Die ${named(organization)} ist noch nicht aktiviert`,
    advice: 'Sobald sie es ist, lassen sich ihre Pakete aufführen.',
  },
  organization_not_listed: {
    title: (organization) => `Dieser Katalog zeigt die ${named(organization)} nicht`,
    advice:
      'Wer ihn betreibt, kann sie in der Einstellung CATALOGUE_ORGANIZATIONS aufführen. Mit einem eigenen Token können Sie sie jetzt schon sehen.',
  },
  rate_limit_reached: {
    title: 'Gerade zu viele Anfragen',
    advice: (aMinute) =>
      aMinute === undefined
        ? 'Die API begrenzt, wie viele Anfragen sie in einer Minute beantwortet.'
        : `Die API beantwortet ${count(aMinute, { one: 'Anfrage', other: 'Anfragen' })} in der Minute, und mehr sind gerade nicht möglich.`,
  },
  service_unavailable: {
    title: 'Die API ist im Moment nicht verfügbar',
    advice: 'Das sagt sie selbst, also ist sie wahrscheinlich bald wieder da.',
  },
  bad_gateway: {
    title: 'Die API hinter diesem Katalog war nicht zu erreichen',
    advice: 'Der Katalog selbst funktioniert; die API, die er fragt, antwortet nicht.',
  },
  gateway_timeout: {
    title: 'Die API hinter diesem Katalog hat nicht rechtzeitig geantwortet',
    advice: 'Der Katalog selbst funktioniert; die API, die er fragt, ist langsam oder antwortet nicht.',
  },
  other: {
    title: (status) => `Die API hat mit einem Fehler geantwortet (Status ${status})`,
    advice: (given) =>
      given === undefined ? 'Welcher es ist, hat sie nicht gesagt.' : `Sie nennt ihn „${given}“.`,
  },
});

function named(organization: string | undefined): string {
  return organization === undefined ? 'Organisation' : `Organisation „${organization}“`;
}
