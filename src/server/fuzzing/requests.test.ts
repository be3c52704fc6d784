import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPlayed, fuzzing, responseOf } from '#api/testing.ts';
import { gatewayBefore, PAGES } from '../testing.ts';
import { createGateway } from '../gateway.ts';
import { createSandbox } from '../sandbox/app.ts';
import { anyAsked, expectSound, requestOf, watchFailures } from './testing.ts';

/** Requests of any kind, one after another to the same gateway. Nobody draws: that is tried elsewhere. */

const SIGN_IN = {
  clientId: 'catalogue',
  clientSecret: undefined,
  issuer: 'http://127.0.0.1:1',
  endpoints: undefined,
  publicUrl: 'https://catalogue.example',
  sessionSecret: 'a'.repeat(32),
};
const draw = async () => Uint8Array.of(0);
const requests = fc.array(anyAsked, { minLength: 1, maxLength: 4 });

describe('whatever is asked for, the answer is sound', () => {
  test('of the sandbox', async () => {
    const failures = watchFailures();
    await fc.assert(
      fc.asyncProperty(requests, fc.constantFrom(0, 10_000), async (all, patienceMs) => {
        const sandbox = createSandbox({ iconBase: () => '/sandbox/icons/', pause: async () => {} });
        const statuses = new Set<number>();
        const gateway = createGateway({
          upstream: {
            url: 'http://sandbox.invalid/core/v1',
            token: 'the-gateway',
            organizations: undefined,
            sandbox: true,
            filesPath: '/sandbox/icons/',
            send: async (url, init) => {
              const response = await sandbox.fetch(new Request(url, init));
              statuses.add(response.status);
              return response;
            },
          },
          pages: PAGES,
          publicUrl: 'https://catalogue.example',
          draw,
          patienceMs,
          silentAfterMs: 200,
          log: failures.log,
        });
        for (const asked of all) {
          const request = requestOf(asked);
          if (request !== undefined) await expectSound(await gateway.fetch(request), statuses);
        }
        expect(await failures.since()).toEqual([]);
      }),
      fuzzing(40),
    );
  }, 120_000);

  test('of an API that answers whatever it likes, where customers can sign in', async () => {
    const failures = watchFailures();
    await fc.assert(
      fc.asyncProperty(
        requests,
        fc.array(anyPlayed, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(0, 10_000),
        async (all, answers, patienceMs) => {
          const statuses = new Set(answers.map(({ status }) => status));
          let count = 0;
          // Waiting takes no time.
          let time = 0;
          const { gateway } = gatewayBefore(
            async () => responseOf(answers[(count += 1) % answers.length]!), // there is one at least
            {
              publicUrl: 'https://catalogue.example',
              signIn: SIGN_IN,
              draw,
              patienceMs,
              clock: () => time,
              wait: async (ms) => {
                time += ms;
                await new Promise((resolve) => setImmediate(resolve));
              },
              log: failures.log,
            },
          );
          for (const asked of all) {
            const request = requestOf(asked);
            if (request !== undefined) await expectSound(await gateway.fetch(request), statuses);
          }
          expect(await failures.since()).toEqual([]);
        },
      ),
      fuzzing(40),
    );
  }, 120_000);
});
