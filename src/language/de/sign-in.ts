import type { signInWords } from '../en/sign-in.ts';
import type { Translated } from '../word-group.ts';

export const signIn: Translated<typeof signInWords> = () => ({
  offer: 'Mit Ihrem Katapult-Konto sehen Sie auch die Pakete Ihrer Organisationen.',
  signIn: 'Mit Katapult anmelden',
  signedIn: 'Sie sind angemeldet.',
  ended: 'Ihre Sitzung ist abgelaufen. Sie sehen, was alle sehen.',
  again: 'Erneut anmelden',
  signOut: 'Abmelden',
});
