import type { attributeWords } from '../en/attributes.ts';
import type { Translated } from '../word-group.ts';

export const attributes: Translated<typeof attributeWords> = () => ({
  cores: {
    label: 'CPU-Kerne',
    meaning: 'Wie viele Aufgaben die VM gleichzeitig berechnen kann.',
    noun: { one: 'Kern', other: 'Kerne' },
  },
  memory: {
    label: 'Arbeitsspeicher',
    meaning: 'Was Programme und Caches belegen können, solange die VM läuft.',
    noun: { one: 'Arbeitsspeicher', other: 'Arbeitsspeicher' },
  },
  storage: {
    label: 'Speicherplatz',
    meaning: 'Die Festplatte, die zur VM gehört.',
    noun: { one: 'Speicherplatz', other: 'Speicherplatz' },
  },
  memory_per_core: {
    label: 'Arbeitsspeicher je Kern',
    meaning:
      'Arbeitsspeicher geteilt durch Kerne: wenig für Rechenaufgaben, viel für Datenbanken und Caches.',
    noun: { one: 'Arbeitsspeicher je Kern', other: 'Arbeitsspeicher je Kern' },
  },
  bandwidth: {
    label: 'Datenverkehr im Monat',
    meaning: 'Wie viel Datenverkehr im Monat enthalten ist.',
    noun: { one: 'Datenverkehr im Monat', other: 'Datenverkehr im Monat' },
  },
  ipv4: {
    label: 'IPv4-Adressen',
    meaning: 'Wie viele öffentliche IPv4-Adressen enthalten sind.',
    noun: { one: 'IPv4-Adresse', other: 'IPv4-Adressen' },
  },
  dedicated: {
    label: 'CPUs',
    meaning: 'Dedizierte Kerne rechnen nur für diese VM, geteilte auch für andere.',
    yes: {
      label: 'Dediziert',
      phrase: 'dedizierte CPUs',
    },
    no: {
      label: 'Geteilt',
      phrase: 'geteilte CPUs',
    },
  },
  group: {
    label: 'Gruppe',
    meaning: 'Die Reihe, zu der das Paket gehört.',
    noun: 'Gruppe',
    choices: { none: { label: 'Keine Gruppe', phrase: 'keine Gruppe' } },
  },
  privacy: {
    label: 'Verfügbarkeit',
    meaning: 'Ob das Paket allen offensteht oder nur bestimmten Organisationen.',
    noun: 'Verfügbarkeit',
    choices: {
      public: { label: 'Öffentlich', phrase: 'öffentlich verfügbar' },
      private: { label: 'Privat', phrase: 'privat verfügbar' },
    },
  },
});
