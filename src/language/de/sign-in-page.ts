import type { signInPageWords } from '../en/sign-in-page.ts';
import type { Translated } from '../word-group.ts';

export const signInPage: Translated<typeof signInPageWords> = () => ({
  notSignedIn: 'Sie sind nicht angemeldet',
  declined:
    'Der Katalog hat keine Erlaubnis erhalten, Ihre Pakete zu sehen. Die öffentlichen Pakete sind wie zuvor zu sehen.',
  foreign:
    'Diese Anmeldung wurde nicht in diesem Browser begonnen, liegt mehr als zehn Minuten zurück oder ist schon abgeschlossen.',
  over: 'Die Anmeldung hat zu lange gedauert oder wurde schon verwendet.',
  scope:
    'Der Anmeldedienst erlaubt diesem Katalog nicht, nach Paketen zu fragen. Bitte wenden Sie sich an den Betreiber.',
  refused:
    'Der Anmeldedienst hat diesen Katalog nicht akzeptiert oder unerwartet geantwortet. Wenn das so bleibt, wenden Sie sich bitte an den Betreiber.',
  unreachable: 'Der Anmeldedienst ist gerade nicht erreichbar. Versuchen Sie es gleich noch einmal.',
  again: 'Erneut anmelden',
  back: 'Zurück zum Katalog',
  notSignedOut: 'Sie sind nicht abgemeldet',
  askedElsewhere: 'Nur eine Seite dieses Katalogs kann Sie abmelden. Diese Aufforderung kam von anderswo.',
});
