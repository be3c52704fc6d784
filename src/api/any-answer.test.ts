import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createClient, type Client } from './client.ts';
import { ApiError } from './errors.ts';
import { anyPlayed, fuzzing, responseOf, type Played } from './testing.ts';

/** The client before an API that answers whatever it likes. */

const NOW = Date.UTC(2026, 10, 26);

const before = (played: Played) =>
  createClient({ apiBase: '/core/v1', fetch: async () => responseOf(played), now: () => NOW });

/** What the client makes of an answer; undefined where it says in its own way that it is none. */
async function readBy<Value>(ask: (client: Client) => Promise<Value>, played: Played) {
  return ask(before(played)).catch((error: unknown) => {
    if (!(error instanceof ApiError)) throw error;
  });
}

/** Only what can be written into an address, a document and a file. */
function expectText(text: string) {
  expect(() => encodeURIComponent(text)).not.toThrow();
}

function expectTime({ asOf }: { readonly asOf: number }) {
  expect(asOf).toBeLessThanOrEqual(NOW);
  expect(() => new Date(asOf).toISOString()).not.toThrow();
}

describe('whatever an API answers', () => {
  test('a list of packages is usable, or says why there is none', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlayed, async (played) => {
        const value = await readBy(
          (client) => client.listPackages({ organization: null, page: 1, perPage: 200 }),
          played,
        );
        if (value === undefined) return;
        expectTime(value);
        expect(value.pagination.page).toBeGreaterThanOrEqual(1);
        expect(value.pagination.perPage).toBeGreaterThanOrEqual(1);
        expect(new Set(value.packages.map(({ id }) => id)).size).toBe(value.packages.length);
        for (const { id, name, permalink, group, icon, ...rest } of value.packages) {
          for (const text of [id, name, permalink, group?.id ?? '', group?.name ?? '']) expectText(text);
          expect(name.trim()).not.toBe('');
          expect(icon?.url ?? 'https://none').toMatch(/^(?:https?:\/\/|\/(?![/\\]))/);
          for (const amount of [rest.cores, rest.memory, rest.storage, rest.ipv4, rest.bandwidth ?? 0])
            expect(amount ?? 0).toBeGreaterThanOrEqual(0);
        }
        for (const { label } of value.unreadable) expectText(label ?? '');
      }),
      fuzzing(300),
    );
  });

  test('a list of organizations is usable, or says why there is none', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlayed, async (played) => {
        const value = await readBy((client) => client.listOrganizations(), played);
        if (value === undefined) return;
        expectTime(value);
        for (const { id, name, subDomain } of value.organizations) {
          for (const text of [id, name, subDomain]) expectText(text);
          expect(name.trim()).not.toBe('');
        }
      }),
      fuzzing(150),
    );
  });
});
