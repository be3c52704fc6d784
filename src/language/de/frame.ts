import type { frameWords } from '../en/frame.ts';
import type { Translated } from '../word-group.ts';

export const frame: Translated<typeof frameWords> = () => ({
  skip: 'Zu den Paketen springen',
  organization: 'Organisation',
  choose: 'Organisation wählen',
  favourites: 'Favoriten',
  preferences: 'Darstellung und Sprache',
  token: 'API-Token',
  sandbox:
    'Sandbox-Daten, kein echter Katalog: Das meiste ist erfunden. Für den echten Katalog starten Sie das Gateway mit',
  stopped: 'Der Katalog funktioniert nicht mehr',
  whyStopped:
    'Das ist ein Fehler im Katalog selbst. Der Link in der Adresszeile geht nicht verloren: Nach dem Neuladen sehen Sie wieder dieselbe Ansicht.',
  reload: 'Seite neu laden',
  missing:
    'Dieser Teil der Seite konnte nicht geladen werden. Ein neuer Versuch folgt automatisch; hilft das nicht, laden Sie die Seite neu.',
});
