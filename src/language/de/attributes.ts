import type { attributeWords } from '../en/attributes.ts';
import type { Translated } from '../word-group.ts';

export const attributes: Translated<typeof attributeWords> = () => ({
  cores: {
    label: 'CPU-Kerne',
    meaning: 'Wie viel die Maschine gleichzeitig rechnen kann.',
    noun: { one: 'Kern', other: 'Kerne' },
  },
  memory: {
    label: 'Arbeitsspeicher',
    meaning: 'Was Programme und Zwischenspeicher halten können, solange die Maschine läuft.',
    noun: { one: 'Arbeitsspeicher', other: 'Arbeitsspeicher' },
  },
  storage: {
    label: 'Speicherplatz',
    meaning: 'Die Festplatte, die zur Maschine gehört.',
    noun: { one: 'Speicherplatz', other: 'Speicherplatz' },
  },
  memory_per_core: {
    label: 'Arbeitsspeicher je Kern',
    meaning:
      'Arbeitsspeicher geteilt durch Kerne: wenig zum Rechnen, viel für Datenbanken und Zwischenspeicher.',
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
    meaning: 'Dedizierte Kerne rechnen nur für diese Maschine, geteilte auch für andere.',
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
    meaning: 'Die Reihe von Paketen, zu der es gehört.',
    noun: 'Gruppe',
    choices: { none: { label: 'Keine Gruppe', phrase: 'keine Gruppe' } },
  },
  privacy: {
    label: 'Verfügbarkeit',
    meaning: 'Ob alle es haben können oder nur bestimmte Organisationen.',
    noun: 'Verfügbarkeit',
    choices: {
      public: { label: 'Öffentlich', phrase: 'öffentlich verfügbar' },
      private: { label: 'Privat', phrase: 'privat verfügbar' },
    },
  },
});
