import type { resizingWords } from '../en/resizing.ts';
import type { Translated } from '../word-group.ts';

export const resizing: Translated<typeof resizingWords> = () => ({
  stopUnknown:
    'Ob die VM vorher gestoppt werden muss, ist nicht bekannt: Bei weniger Kernen oder weniger Arbeitsspeicher ist das nötig, und dazu fehlen Angaben.',
  mustStop: 'Die VM muss vorher gestoppt werden: Sie bekommt weniger Kerne oder weniger Arbeitsspeicher.',
  runsOn:
    'Der Wechsel ist im laufenden Betrieb möglich: Die VM bekommt weder weniger Kerne noch weniger Arbeitsspeicher.',
  haveNow: 'Ihr aktuelles Paket',
  stopUnknownBriefly: 'Muss vielleicht gestoppt werden: Angaben fehlen',
  mustStopBriefly: 'Muss vorher gestoppt werden',
  runsOnBriefly: 'Im laufenden Betrieb möglich',
  changeFrom: (name) => `Wechsel von ${name}`,
});
