import { expect, test } from 'vitest';
import { PUBLIC_PACKAGES } from './public-packages.ts';

/** Name, cores, memory and storage of the packages that Katapult really sold, as a list of its own. */
const REAL = [
  ['ROCK-1', 1, 1, 10],
  ['ROCK-3', 1, 3, 25],
  ['ROCK-6', 2, 6, 50],
  ['ROCK-12', 4, 12, 100],
  ['ROCK-18', 6, 18, 150],
  ['BOULDER-20', 2, 20, 25],
  ['ROCK-24', 8, 24, 200],
  ['ROCK-36', 12, 36, 300],
  ['BOULDER-40', 4, 40, 50],
  ['ROCK-48', 16, 48, 400],
  ['ROCK-72', 24, 72, 600],
  ['BOULDER-80', 8, 80, 100],
  ['ROCK-96', 32, 96, 800],
  ['ROCK-144', 48, 144, 1200],
  ['BOULDER-160', 16, 160, 200],
  ['ROCK-192', 64, 192, 1600],
  ['ROCK-288', 96, 288, 2400],
  ['BOULDER-320', 32, 320, 400],
  ['BOULDER-640', 64, 640, 800],
  ['BOULDER-960', 96, 960, 1200],
] as const;

test('the twenty real packages are there exactly, in their order', () => {
  const names = new Set<string>(REAL.map(([name]) => name));
  const found = PUBLIC_PACKAGES.filter(({ name }) => names.has(name));
  expect(found.map((item) => [item.name, item.cpu_cores, item.memory_in_gb, item.storage_in_gb])).toEqual(
    REAL,
  );
  for (const item of found) {
    expect(item).toMatchObject({
      permalink: item.name.toLowerCase(),
      ipv4_addresses: 1,
      privacy: 'public',
      icon: null,
      use_dedicated_cpus: false,
      group: { name: item.name.startsWith('ROCK') ? 'Standard vCPU' : 'High memory' },
    });
  }
  const allowances = ['ROCK-1', 'ROCK-3', 'ROCK-6'].map(
    (name) => found.find((item) => item.name === name)?.monthly_bandwidth_allowance_in_gb,
  );
  expect(allowances).toEqual([1024, 2048, 3072]);
});

test('there are 48, smallest first, each with an ID, a name and a permalink of its own', () => {
  expect(PUBLIC_PACKAGES).toHaveLength(48);
  for (const field of ['id', 'name', 'permalink'] as const) {
    expect(new Set(PUBLIC_PACKAGES.map((item) => item[field])).size).toBe(48);
  }
  for (const { id } of PUBLIC_PACKAGES) expect(id).toMatch(/^vmpkg_[A-Za-z0-9]{16}$/);
  const sizes = PUBLIC_PACKAGES.map((item) => (item.memory_in_gb ?? 0) * 1e6 + (item.storage_in_gb ?? 0));
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
});

test('every attribute has something to tell apart', () => {
  const some = (judge: (item: (typeof PUBLIC_PACKAGES)[number]) => boolean) =>
    PUBLIC_PACKAGES.filter(judge).length;
  expect(some(({ use_dedicated_cpus }) => use_dedicated_cpus === true)).toBe(13);
  expect(some(({ group }) => group === null)).toBe(2);
  expect(some(({ ipv4_addresses }) => (ipv4_addresses ?? 0) > 1)).toBeGreaterThan(2);
  expect(some(({ monthly_bandwidth_allowance_in_gb }) => monthly_bandwidth_allowance_in_gb === null)).toBe(1);
  expect(some(({ icon }) => icon !== null)).toBe(24);
  expect(new Set(PUBLIC_PACKAGES.map(({ group }) => group?.id)).size).toBe(6);
});

test('IDs are the same from one release to the next', () => {
  expect(PUBLIC_PACKAGES[0]).toMatchObject({
    id: 'vmpkg_qzeh6iwQ77ZZePY6',
    group: { id: 'vmpkgrp_EaaHMakxPOB2w1Ds' },
  });
});
