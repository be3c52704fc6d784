import type { attributeWords } from '../en/attributes.ts';
import type { Translated } from '../word-group.ts';

/** Cores in all cases, and in the mixture with English that people type. */
const CORES = [
  ...['kern', 'kerne', 'kernen', 'core', 'cores'].flatMap((noun) => [noun, `cpu-${noun}`, `cpu ${noun}`]),
  'cpu',
  'cpus',
  'vcpu',
  'vcpus',
  'vcpu-kerne',
  'vcpu-kernen',
  'prozessor',
  'prozessoren',
  'prozessorkern',
  'prozessorkerne',
  'prozessorkernen',
  'rechenkerne',
  'rechenkernen',
];
const ADDRESSES = ['ip', 'ipv4'].flatMap((kind) =>
  ['adresse', 'adressen'].flatMap((noun) => [`${kind}-${noun}`, `${kind} ${noun}`]),
);

/** An adjective in all its endings before each of the nouns. */
function beforeEach(adjective: string, nouns: readonly string[]): string[] {
  return endings(adjective).flatMap((each) => nouns.map((noun) => `${each} ${noun}`));
}

function endings(adjective: string): string[] {
  return ['', 'e', 'en', 'er', 'es', 'em'].map((ending) => adjective + ending);
}

/** Beside these synonyms the search box takes those in English. */
export const attributes: Translated<typeof attributeWords> = () => ({
  cores: {
    label: 'CPU-Kerne',
    meaning: 'Wie viel die Maschine gleichzeitig rechnen kann.',
    noun: { one: 'Kern', other: 'Kerne' },
    synonyms: CORES,
    suffixes: ['c'],
  },
  memory: {
    label: 'Arbeitsspeicher',
    meaning: 'Was Programme und Zwischenspeicher halten können, solange die Maschine läuft.',
    noun: { one: 'Arbeitsspeicher', other: 'Arbeitsspeicher' },
    synonyms: ['hauptspeicher', 'ram-speicher', 'ram speicher'],
  },
  storage: {
    label: 'Speicherplatz',
    meaning: 'Die Festplatte, die zur Maschine gehört.',
    noun: { one: 'Speicherplatz', other: 'Speicherplatz' },
    synonyms: [
      'platte',
      'platten',
      'festplatte',
      'festplatten',
      'plattenplatz',
      'festplattenplatz',
      'plattenspeicher',
      'festplattenspeicher',
      'massenspeicher',
      'ssd-speicher',
      'ssd speicher',
      'ssd-speicherplatz',
      'nvme-speicher',
      'nvme speicher',
      'platz',
    ],
  },
  memory_per_core: {
    label: 'Arbeitsspeicher je Kern',
    meaning:
      'Arbeitsspeicher geteilt durch Kerne: wenig zum Rechnen, viel für Datenbanken und Zwischenspeicher.',
    noun: { one: 'Arbeitsspeicher je Kern', other: 'Arbeitsspeicher je Kern' },
    synonyms: [
      ...['je', 'pro', '/'].flatMap((per) =>
        ['kern', 'cpu', 'vcpu', 'core'].flatMap((noun) =>
          ['', 'arbeitsspeicher', 'ram', 'memory'].map((memory) => `${memory} ${per} ${noun}`),
        ),
      ),
      'verhältnis',
    ],
  },
  bandwidth: {
    label: 'Datenverkehr im Monat',
    meaning: 'Wie viel Datenverkehr im Monat enthalten ist.',
    noun: { one: 'Datenverkehr im Monat', other: 'Datenverkehr im Monat' },
    synonyms: [
      ...['', 'im monat', 'pro monat', 'je monat', '/ monat'].flatMap((month) =>
        ['', 'datenverkehr', 'verkehr', 'datenvolumen', 'volumen', 'traffic', 'transfer', 'bandbreite'].map(
          (traffic) => `${traffic} ${month}`,
        ),
      ),
      'transfervolumen',
      'monatlich',
    ],
  },
  ipv4: {
    label: 'IPv4-Adressen',
    meaning: 'Wie viele öffentliche IPv4-Adressen enthalten sind.',
    noun: { one: 'IPv4-Adresse', other: 'IPv4-Adressen' },
    synonyms: [
      'adresse',
      'adressen',
      ...ADDRESSES,
      // Whose availability is not meant.
      ...beforeEach('öffentlich', ['ip', 'ips', 'ipv4', ...ADDRESSES]),
    ],
  },
  dedicated: {
    label: 'CPUs',
    meaning: 'Dedizierte Kerne rechnen nur für diese Maschine, geteilte auch für andere.',
    yes: {
      label: 'Dediziert',
      phrase: 'dedizierte CPUs',
      synonyms: [...endings('dediziert'), ...beforeEach('dediziert', CORES)],
    },
    no: {
      label: 'Geteilt',
      phrase: 'geteilte CPUs',
      synonyms: [...endings('geteilt'), ...beforeEach('geteilt', CORES)],
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
