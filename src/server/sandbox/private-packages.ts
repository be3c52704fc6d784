import { ownIcon } from './icons.ts';
import { wireGroup, wirePackage, type WirePackage } from './wire.ts';

const ACME = wireGroup('Acme only');

/** Six packages that only one organization may have; all invented. */
export const PRIVATE_PACKAGES: readonly WirePackage[] = [
  wirePackage({
    name: 'ACME-BUILD-32',
    cores: 32,
    memory: 64,
    storage: 500,
    bandwidth: 8192,
    dedicated: true,
    privacy: 'private',
    group: ACME,
    icon: ownIcon('compute.svg'),
  }),
  wirePackage({
    name: 'ACME-DB-16',
    cores: 16,
    memory: 256,
    storage: 2000,
    bandwidth: 4096,
    dedicated: true,
    privacy: 'private',
    group: ACME,
    icon: ownIcon('storage.svg'),
  }),
  wirePackage({
    name: 'ACME-WEB-4',
    cores: 4,
    memory: 8,
    storage: 80,
    bandwidth: 16_384,
    ipv4: 4,
    privacy: 'private',
    group: ACME,
  }),
  wirePackage({
    name: 'ACME-WEB-8',
    cores: 8,
    memory: 16,
    storage: 160,
    bandwidth: 32_768,
    ipv4: 4,
    privacy: 'private',
    group: ACME,
  }),
  wirePackage({
    name: 'ROCK-60',
    cores: 20,
    memory: 60,
    storage: 500,
    bandwidth: 9216,
    privacy: 'private',
    group: wireGroup('Standard vCPU'),
  }),
  wirePackage({
    name: 'ACME-LEGACY',
    cores: 1,
    memory: 2,
    storage: 15,
    bandwidth: null,
    privacy: 'private',
    group: null,
  }),
];
