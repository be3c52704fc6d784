import type { failureWords } from '../en/failures.ts';
import type { Translated } from '../word-group.ts';

const somethingBetween = 'Die API oder etwas zwischen ihr und dieser Seite funktioniert nicht, wie es soll.';

const LISTS = { packages: 'Pakete', organizations: 'Organisationen' };

export const failures: Translated<typeof failureWords> = ({ count }) => ({
  request: {
    title: 'Der Katalog ist nicht erreichbar',
    advice: 'Prüfen Sie die Netzwerkverbindung dieses Geräts.',
  },
  answer: {
    title: 'Die Verbindung ist mitten in der Antwort abgebrochen',
    advice: 'Der empfangene Teil lässt sich nicht verwenden.',
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
      'Vielleicht hat statt der API ein Netzwerk geantwortet, das eine Anmeldung verlangt, oder ein vorgeschalteter Proxy.',
  },
  truncated: { title: 'Die Antwort war unvollständig', advice: somethingBetween },
  too_large: { title: 'Die Antwort war länger als jede Liste der API', advice: somethingBetween },
  not_json: {
    title: 'Die Antwort hatte nicht das Format, das die API zusichert',
    advice: somethingBetween,
  },
  shape: {
    title: 'Die Antwort hatte nicht die Felder, die die API zusichert',
    advice: (where = '') =>
      where === ''
        ? somethingBetween
        : `Das erste fehlende oder falsche Feld ist „${where}“. ${somethingBetween}`,
  },
  missing_api_token: {
    title: 'Die Anfrage an die API enthielt kein Token',
    advice:
      'Wer diesen Katalog betreibt, kann eines in der Einstellung KATAPULT_API_TOKEN hinterlegen. Oder verwenden Sie ein eigenes Token.',
  },
  invalid_api_token: {
    title: 'Das API-Token ist falsch oder abgelaufen',
    advice: 'Damit lässt sich nichts abrufen.',
  },
  invalid_capabilities_token: {
    title: 'Das Capabilities-Token ist ungültig',
    advice: 'Es ist fehlerhaft, abgelaufen oder mit dem falschen Schlüssel signiert.',
  },
  scope_not_granted: {
    title: (list) => `Das API-Token ist nicht berechtigt, ${LISTS[list]} abzurufen`,
    advice: (scopes) =>
      scopes.length === 0
        ? 'Dafür fehlt ihm eine Berechtigung (Scope).'
        : `Dafür benötigt es ${scopes.length === 1 ? 'den Scope' : 'die Scopes'} ${scopes.join(', ')}.`,
  },
  unauthorized_network_for_api_token: {
    title: 'Das API-Token darf in diesem Netzwerk nicht verwendet werden',
    advice: (address) =>
      `Die Adresse ${address === undefined ? '' : `${address} `}wurde abgelehnt. Lassen Sie sie in den Einstellungen des Tokens zu oder verwenden Sie ein anderes Token.`,
  },
  invalid_argument: {
    title: (argument) =>
      argument === undefined
        ? 'Die API konnte einen Teil dieses Links nicht verwenden'
        : `Die API konnte „${argument}“ in diesem Link nicht verwenden`,
    says: 'Sie meldet:',
  },
  organization_not_found: {
    title: (organization) =>
      `${organization === undefined ? 'Diese' : 'Die'} ${named(organization)} gibt es nicht, oder das Token hat keinen Zugriff auf sie`,
    advice: 'Prüfen Sie die Schreibweise oder wählen Sie eine andere Organisation.',
  },
  organization_suspended: {
    title: (organization) => `Die ${named(organization)} ist gesperrt`,
    advice: 'Pakete dieser Organisation lassen sich erst wieder abrufen, wenn die Sperre aufgehoben ist.',
  },
  organization_not_activated: {
    title: (organization) => `Die ${named(organization)} ist noch nicht aktiviert`,
    advice: 'Sobald sie aktiviert ist, lassen sich ihre Pakete abrufen.',
  },
  organization_not_listed: {
    title: (organization) => `Dieser Katalog zeigt die ${named(organization)} nicht`,
    advice:
      'Wer ihn betreibt, kann sie in der Einstellung CATALOGUE_ORGANIZATIONS eintragen. Mit einem eigenen Token sehen Sie sie schon jetzt.',
  },
  rate_limit_reached: {
    title: 'Zurzeit zu viele Anfragen',
    advice: (aMinute) =>
      aMinute === undefined
        ? 'Die API begrenzt die Zahl der Anfragen pro Minute.'
        : `Das Limit der API ist erreicht: ${count(aMinute, { one: 'Anfrage', other: 'Anfragen' })} pro Minute.`,
  },
  service_unavailable: {
    title: 'Die API ist zurzeit nicht verfügbar',
    advice: 'Das meldet sie selbst; sie ist also wahrscheinlich bald wieder da.',
  },
  bad_gateway: {
    title: 'Die API hinter diesem Katalog ist nicht erreichbar',
    advice: 'Der Katalog selbst funktioniert, aber die API antwortet ihm nicht.',
  },
  unusable_answer: {
    title: 'Was die API hinter diesem Katalog geantwortet hat, ist nicht zu gebrauchen',
    advice:
      'Der Katalog selbst funktioniert, aber die Antwort brach mittendrin ab oder war keine Liste von Paketen.',
  },
  sign_in_waiting: {
    title: 'Ihre Anmeldung lässt sich gerade nicht verlängern',
    advice:
      'Die Stelle, bei der Sie sich angemeldet haben, ist nicht zu erreichen. Sie bleiben angemeldet; bis dahin ist nur zu sehen, was alle sehen.',
  },
  gateway_timeout: {
    title: 'Die API hinter diesem Katalog hat nicht rechtzeitig geantwortet',
    advice: 'Der Katalog selbst funktioniert, aber die API antwortet ihm zu langsam oder gar nicht.',
  },
  other: {
    title: (status) => `Die API hat mit einem Fehler geantwortet (Status ${status})`,
    advice: (given) =>
      given === undefined ? 'Welcher es ist, hat sie nicht angegeben.' : `Fehlercode der API: „${given}“.`,
  },
});

function named(organization: string | undefined): string {
  return organization === undefined ? 'Organisation' : `Organisation „${organization}“`;
}
