import type { searchTermWords } from '../en/search-terms.ts';
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

/** Beside these the search box takes those in English. */
export const searchTerms: Translated<typeof searchTermWords> = () => ({
  cores: {
    names: CORES,
    suffixes: ['c'],
  },
  memory: {
    names: ['hauptspeicher', 'ram-speicher', 'ram speicher'],
  },
  storage: {
    names: [
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
    names: [
      ...['je', 'pro', '/'].flatMap((per) =>
        ['kern', 'cpu', 'vcpu', 'core'].flatMap((noun) =>
          ['', 'arbeitsspeicher', 'ram', 'memory'].map((memory) => `${memory} ${per} ${noun}`),
        ),
      ),
      'verhältnis',
    ],
  },
  bandwidth: {
    names: [
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
    names: [
      'adresse',
      'adressen',
      ...ADDRESSES,
      // Whose availability is not meant.
      ...beforeEach('öffentlich', ['ip', 'ips', 'ipv4', ...ADDRESSES]),
    ],
  },
  dedicated: {
    yes: [...endings('dediziert'), ...beforeEach('dediziert', CORES)],
    no: [...endings('geteilt'), ...beforeEach('geteilt', CORES)],
  },
});
