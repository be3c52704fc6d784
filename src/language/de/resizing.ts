import type { resizingWords } from '../en/resizing.ts';
import type { Translated } from '../word-group.ts';

export const resizing: Translated<typeof resizingWords> = () => ({
  stopUnknown:
    'Ob die Maschine dafür angehalten werden muss, ist nicht bekannt: Mit weniger Kernen oder weniger Arbeitsspeicher muss sie es, und dazu fehlen Angaben.',
  mustStop:
    'Die Maschine muss dafür angehalten werden: Sie bekommt weniger Kerne oder weniger Arbeitsspeicher.',
  runsOn:
    'Die Größe wird im laufenden Betrieb geändert: Die Maschine bekommt nicht weniger Kerne und nicht weniger Arbeitsspeicher.',
  haveNow: 'Dieses haben Sie jetzt',
  stopUnknownBriefly: 'Muss vielleicht angehalten werden: Angaben fehlen',
  mustStopBriefly: 'Muss angehalten werden',
  runsOnBriefly: 'Im laufenden Betrieb',
  changeFrom: (name) => `Wechsel von ${name}`,
});
