import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPlayed, fuzzing, responseOf, type Played } from '#api/testing.ts';
import { drawForReal } from '../previews/testing.ts';
import { gatewayBefore } from '../testing.ts';
import { expectSound, watchFailures } from './testing.ts';

/** The gateway before an API that answers whatever it likes: its lists, and every page. */

const LISTS = ['/core/v1/virtual_machine_packages?per_page=200', '/core/v1/organizations'];
const OWN = undefined;
const CALLERS = { headers: { Authorization: 'Bearer callers' } };

/** What a package of an answer is called; of one that has none, what none is called. */
function nameIn({ body }: Played): string {
  const text = typeof body === 'string' ? body : '';
  const [, written = '"none"'] = /"permalink":("(?:[^"\\]|\\.)+")/.exec(text) ?? [];
  return Buffer.from(JSON.parse(written) as string).toString();
}

/** Every page, where it can with that package. */
function pagesWith(name: string): string[] {
  const escaped = encodeURIComponent(name);
  return [
    `/?package=${escaped}&from=${escaped}`,
    `/?layout=table&cores=2..&memory=..900&q=${escaped.slice(0, 300)}`,
    '/?layout=map&sort=-memory,name&per_page=7&page=2',
    `/packages/${escaped}?from=none`,
    `/compare?compare=${escaped}&compare=none&baseline=${escaped}`,
    '/organizations',
    `/embed/?package=${escaped}`,
  ];
}

function startBefore(played: Played, log: ReturnType<typeof watchFailures>['log'], patienceMs = 10_000) {
  // Waiting takes no time.
  let time = 0;
  return gatewayBefore(async () => responseOf(played), {
    publicUrl: 'https://catalogue.example',
    draw: drawForReal,
    patienceMs,
    clock: () => time,
    wait: async (ms) => {
      time += ms;
      await new Promise((resolve) => setImmediate(resolve));
    },
    log,
  });
}

describe('whatever the API answers', () => {
  test('both lists and all pages are sound, with the gateway’s token and with a caller’s', async () => {
    const failures = watchFailures();
    await fc.assert(
      fc.asyncProperty(anyPlayed, fc.constantFrom(0, 10_000), async (played, patienceMs) => {
        const { ask } = startBefore(played, failures.log, patienceMs);
        for (const init of [OWN, CALLERS]) {
          for (const address of [...LISTS, ...pagesWith(nameIn(played))])
            await expectSound(await ask(address, init), new Set([played.status]));
        }
        expect(await failures.since()).toEqual([]);
      }),
      fuzzing(8),
    );
  }, 120_000);

  test('a page that can be shown has an image that can be drawn', async () => {
    const failures = watchFailures();
    await fc.assert(
      fc.asyncProperty(anyPlayed, async (played) => {
        const { ask } = startBefore(played, failures.log);
        const at = encodeURIComponent(`/packages/${encodeURIComponent(nameIn(played))}`);
        for (const [page, image] of [
          ['/', '/og.png'],
          [`/packages/${encodeURIComponent(nameIn(played))}`, `/og.png?at=${at}`],
        ] as const) {
          const isShown = (await ask(page)).status === 200;
          const response = await ask(image);
          await expectSound(response.clone(), new Set([played.status]));
          expect([image, response.status === 200]).toEqual([image, isShown]);
        }
        expect(await failures.since()).toEqual([]);
      }),
      fuzzing(4),
    );
  }, 120_000);
});
